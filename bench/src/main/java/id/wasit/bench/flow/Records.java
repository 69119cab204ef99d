package id.wasit.bench.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.bench.Corpus;
import id.wasit.model.Post;
import id.wasit.model.RosterEntry;
import id.wasit.store.roster.RosterImport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Posts in Wasit's own form, by so many authors in turn; the same on every machine.
 *
 * @param texts of the posts, used again and again
 * @param authors how many
 */
record Records(List<Post> texts, int authors) {
    static final String PLATFORM = "contohgram";
    /** Followed by a number, so that no two are alike. */
    static final String CALL = "27 November jangan lupa coblos nomor 2 ya, warga RT ";

    private static final int TEXTS = 20_000;
    private static final int AUTHORS = 5_000;
    private static final int FEWEST_IN_HUNDRED = 2;
    private static final Instant SINCE = Instant.parse("2025-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Those of all measurements: 5,000 authors. */
    static Records usual() {
        return new Records(Corpus.generated(TEXTS).read(), AUTHORS);
    }

    /** One message. */
    byte[] message(int i) {
        Post post = texts.get(i % texts.size());
        return json(
                i,
                i % authors,
                post.text() + " " + i,
                String.valueOf(post.times().observed()));
    }

    /** One message that calls to vote, so that it is raised, by one of those authors who are on every roster. */
    byte[] call(int i) {
        int callers = authors * FEWEST_IN_HUNDRED / 100;
        return json(i, i / 100 % callers, CALL + i, Instant.now().toString());
    }

    /** The first so many authors in a hundred as a roster, at least two. */
    RosterImport roster(int inHundred) {
        List<RosterEntry> entries = IntStream.range(0, authors * inHundred / 100)
                .mapToObj(i -> new RosterEntry(
                        PLATFORM,
                        "a-" + i,
                        null,
                        "p-" + i,
                        "pernyataan pemilik",
                        "pilgub-nusaraya-2025",
                        SINCE,
                        null,
                        "Dinas Contoh",
                        "Nusaraya"))
                .toList();
        return new RosterImport(entries, List.of(), "bench", "bench");
    }

    private byte[] json(int i, int author, String text, String time) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("source", PLATFORM);
        row.put("item_id", "p-" + i);
        row.put("author_id", "a-" + author);
        row.put("text", text);
        row.put("created_at", time);
        row.put("observed_at", time);
        row.put("kind", "post");
        row.put("version", "1");
        try {
            return JSON.writeValueAsString(row).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("strings are always JSON", e);
        }
    }
}
