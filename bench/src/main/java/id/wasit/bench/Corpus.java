package id.wasit.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Posts in two halves: terms are drawn from one, the other is read.
 *
 * @param name what sort of posts, generated or real ones, or a stream of generated ones
 * @param drawn texts that terms are drawn from
 * @param read posts that are measured
 */
public record Corpus(String name, List<String> drawn, List<Post> read) {
    static final String GENERATED = "generated";
    /** Posts of which each has something that nobody wrote before. */
    static final String STREAM = "stream";

    static final String REAL = "real";

    private static final long SEED = 20_251_127;
    private static final Instant CAMPAIGN = Instant.parse("2025-10-01T03:00:00Z");
    private static final int CAMPAIGN_DAYS = 50;
    /** So many times the posts of a loop: when a stream begins anew, its words were forgotten long ago. */
    private static final int STREAM_LENGTH = 12;

    private static final int FIRST_NUMBER = 100_000_000;
    private static final double CAMPAIGN_SHARE = 0.015;
    private static final List<String> REAL_FILES =
            List.of("posts-everyday.jsonl", "posts-official.jsonl", "posts-labelled.jsonl", "news-headlines.jsonl");
    private static final String[] CAMPAIGN_TEXTS = {
        "Dukung Arga-Sekar",
        "coblos nomor 2 ya",
        "#BimoLarasMenang",
        "siap kawal Damar-Intan sampai menang",
        "pilih Pak Bimo saja"
    };
    private static final String[] ENDS = {
        ". ", ". ", "! ", "? ", ", ", " \uD83D\uDE4F ", " \uD83D\uDE02\uD83D\uDE02 ", "... ", "\n"
    };

    /** Takes copies. */
    public Corpus {
        drawn = List.copyOf(drawn);
        read = List.copyOf(read);
    }

    /** The corpus of this name; the real one is looked for in a folder. */
    static Corpus named(String name, int posts, Path folder) {
        return switch (name) {
            case REAL -> real(folder);
            case STREAM -> stream(posts * STREAM_LENGTH);
            default -> generated(posts);
        };
    }

    /** Generated posts with ever new words, numbers and accounts: names that were drawn once, an account or a number of its own in each. */
    static Corpus stream(int posts) {
        RandomGenerator random = new SplittableRandom(SEED);
        Corpus loop = generated(posts);
        List<Post> read = new ArrayList<>();
        for (Post post : loop.read) {
            int number = FIRST_NUMBER + read.size();
            String own = random.nextBoolean() ? " " + number : " @" + Vocabulary.name(random) + number % 1_000;
            read.add(post(post.text() + own, post.times(), post.region()));
        }
        return new Corpus(STREAM, loop.drawn, read);
    }

    /** Whether real posts are at hand. */
    static boolean hasReal(Path folder) {
        return REAL_FILES.stream().allMatch(file -> Files.isReadable(folder.resolve(file)));
    }

    /** Posts of Indonesian-like words with tags, addresses, emoji and a few campaign lines; the same on every machine. */
    public static Corpus generated(int posts) {
        RandomGenerator random = new SplittableRandom(SEED);
        Vocabulary vocabulary = new Vocabulary(random);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < posts * 2; i++) {
            texts.add(text(vocabulary, random));
        }
        List<Post> read = new ArrayList<>();
        for (String text : texts.subList(posts, posts * 2)) {
            Times day = Times.at(CAMPAIGN.plus(Duration.ofDays(random.nextInt(CAMPAIGN_DAYS))));
            read.add(post(text, day, "Nusaraya"));
        }
        return new Corpus(GENERATED, texts.subList(0, posts), read);
    }

    private static String text(Vocabulary vocabulary, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + random.nextInt(4);
        for (int sentence = 0; sentence < sentences; sentence++) {
            sentence(vocabulary, random, text);
        }
        if (random.nextDouble() < CAMPAIGN_SHARE) {
            text.append(CAMPAIGN_TEXTS[random.nextInt(CAMPAIGN_TEXTS.length)]).append(' ');
        }
        if (random.nextInt(5) == 0) {
            text.append('#')
                    .append(vocabulary.word(random))
                    .append(vocabulary.word(random))
                    .append(' ');
        }
        if (random.nextInt(4) == 0) {
            text.append("https://contohgram.example/").append(Integer.toString(random.nextInt(1 << 24), 36));
        }
        return text.toString().strip();
    }

    private static void sentence(Vocabulary vocabulary, RandomGenerator random, StringBuilder text) {
        int words = 5 + random.nextInt(14);
        for (int i = 0; i < words; i++) {
            String word = vocabulary.word(random);
            text.append(i > 0 ? " " : "").append(i == 0 ? Character.toUpperCase(word.charAt(0)) : word.charAt(0));
            text.append(word, 1, word.length());
        }
        text.append(ENDS[random.nextInt(ENDS.length)]);
    }

    private static Corpus real(Path folder) {
        List<String> drawn = new ArrayList<>();
        List<Post> read = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        int row = 0;
        for (String file : REAL_FILES) {
            for (String line : lines(folder.resolve(file))) {
                String text = text(json, line);
                if (row++ % 2 == 0) {
                    drawn.add(text);
                } else {
                    read.add(post(text, new Times(null, null, Instant.EPOCH), null));
                }
            }
        }
        return new Corpus(REAL, drawn, read);
    }

    private static String text(ObjectMapper json, String line) {
        try {
            JsonNode row = json.readTree(line);
            return row.path("text").asText(row.path("title").asText(""));
        } catch (IOException broken) {
            throw new IllegalArgumentException("no JSON object in a line: " + line, broken);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read the real posts in " + file, unreadable);
        }
    }

    private static Post post(String text, Times times, @org.jspecify.annotations.Nullable String region) {
        return new Post(
                new PostId("bench", "1", "1"),
                new Author("contohgram", "1", null, null),
                PostKind.POST,
                null,
                text,
                Conversation.NONE,
                null,
                times,
                region,
                null,
                new Provenance("bench", "bench", PolicyClass.OPEN, "0".repeat(64)),
                false);
    }
}
