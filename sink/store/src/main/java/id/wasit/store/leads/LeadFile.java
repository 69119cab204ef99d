package id.wasit.store.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.model.Evidence;
import id.wasit.model.Post;
import id.wasit.store.posts.TextHash;
import id.wasit.store.roster.PersonCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A first hint as it leaves the house, for programs. It holds no NIP: who may be meant is a question to the receiver, and no answer.
 *
 * @param number of the story
 * @param parts maps, lists, strings and numbers, by Indonesian names
 */
public record LeadFile(long number, Map<String, Object> parts) {
    private static final String NATURE =
            "Informasi awal dari berita. Kesamaan nama belum berarti orangnya; ini bukan dugaan terhadap siapa pun dan perlu ditelusuri.";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The name of its file. */
    public String fileName() {
        return "informasi-awal-" + number + ".json";
    }

    /** UTF-8 JSON, the same bytes for the same state of the story. */
    public byte[] json() {
        try {
            return JSON.writeValueAsBytes(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a first hint holds strings, numbers, lists and maps", e);
        }
    }

    static LeadFile of(LeadCard card) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("nomor", card.story().number());
        parts.put("sifat", NATURE);
        parts.put("berita", article(card.story().lead().article()));
        parts.put(
                "salinan_dan_versi",
                card.story().others().stream()
                        .map(other -> Map.of("sumber", other.source(), "alamat", told(other.url())))
                        .toList());
        parts.put(
                "mungkin_dimaksud",
                card.persons().stream()
                        .map(one -> person(one, card.story().lead().article()))
                        .toList());
        parts.put("langkah", card.moves().stream().map(LeadFile::move).toList());
        return new LeadFile(card.story().number(), parts);
    }

    private static Map<String, Object> article(Post article) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("sumber", article.id().source());
        told.put("judul", told(article.title()));
        told.put("alamat", told(article.url()));
        told.put("terbit", article.times().stated().toString());
        told.put("ditangkap", article.times().observed().toString());
        told.put("sha256_teks", TextHash.of(article));
        return told;
    }

    private static Map<String, Object> person(LeadPerson one, Post article) {
        Map<String, Object> told = new LinkedHashMap<>();
        PersonCard person = one.person();
        told.put("nama", person == null ? "(tidak lagi di daftar)" : person.name());
        told.put("jabatan", told(person == null ? null : person.position()));
        told.put("unit_kerja", told(person == null ? null : person.unit()));
        told.put("wilayah", told(person == null ? null : person.region()));
        told.put("orang_lain_bernama_sama", one.namesakes());
        told.put("terbaca_sebagai", words(one.mention().matched(), article));
        told.put("kalimat", words(one.mention().sentences(), article));
        return told;
    }

    private static Map<String, Object> move(LeadMove move) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("langkah", move.kind().code());
        told.put("oleh", move.actor());
        told.put("pada", move.at().toString());
        told.put("alasan", move.reason());
        if (move.receiver() != null) {
            told.put("kepada", move.receiver());
        }
        return told;
    }

    private static List<String> words(List<Evidence> spans, Post article) {
        return spans.stream().map(span -> span.in(article)).toList();
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }
}
