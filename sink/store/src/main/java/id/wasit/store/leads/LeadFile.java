package id.wasit.store.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.wasit.model.Post;
import id.wasit.store.posts.TextHash;
import id.wasit.store.roster.PersonCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A first hint as it left the house: put together once, when it was handed over, and the same for everybody who takes it along. It holds no
 * NIP: who may be meant is a question to the receiver, and no answer.
 *
 * @param number of the story
 * @param nature what it is and is not, Indonesian
 * @param article the telling that was handed over
 * @param copies its other versions and copies
 * @param persons who may be meant
 * @param steps what was done with it, oldest first
 */
public record LeadFile(
        @JsonProperty("nomor") long number,
        @JsonProperty("sifat") String nature,
        @JsonProperty("berita") Article article,
        @JsonProperty("salinan_dan_versi") List<Copy> copies,
        @JsonProperty("mungkin_dimaksud") List<Named> persons,
        @JsonProperty("langkah") List<Step> steps) {
    private static final String NATURE =
            "Informasi awal dari berita. Kesamaan nama belum berarti orangnya; ini bukan dugaan terhadap siapa pun dan perlu ditelusuri.";

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectWriter LINES = JSON.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    /** Keeps its own copies. */
    public LeadFile {
        copies = List.copyOf(copies);
        persons = List.copyOf(persons);
        steps = List.copyOf(steps);
    }

    /**
     * The article. What is not known is empty.
     *
     * @param source the site
     * @param title headline
     * @param url public address
     * @param stated when the site says it was written or changed, ISO 8601
     * @param observed when it was captured, ISO 8601
     * @param region it was read for
     * @param sha256 of its texts, see {@link TextHash}
     */
    public record Article(
            @JsonProperty("sumber") String source,
            @JsonProperty("judul") String title,
            @JsonProperty("alamat") String url,
            @JsonProperty("terbit") String stated,
            @JsonProperty("ditangkap") String observed,
            @JsonProperty("wilayah") String region,
            @JsonProperty("sha256_teks") String sha256) {

        static Article of(Post article) {
            return new Article(
                    article.id().source(),
                    told(article.title()),
                    told(article.url()),
                    article.times().stated().toString(),
                    article.times().observed().toString(),
                    told(article.region()),
                    TextHash.of(article));
        }

        /** When the site says it was written or changed. */
        public Instant statedAt() {
            return Instant.parse(stated);
        }

        /** When it was captured. */
        public Instant observedAt() {
            return Instant.parse(observed);
        }
    }

    /**
     * Another version, or a copy on another site.
     *
     * @param source the site
     * @param url public address; empty when not known
     */
    public record Copy(
            @JsonProperty("sumber") String source,
            @JsonProperty("alamat") String url) {}

    /**
     * Somebody who may be meant, as the roster knew them then. What is not known is empty.
     *
     * @param name on the roster
     * @param position on the roster
     * @param unit their office
     * @param region of their office
     * @param namesakes how many others on the roster have that name
     * @param matched the words by which they were seen
     * @param sentences the sentences that speak of them
     */
    public record Named(
            @JsonProperty("nama") String name,
            @JsonProperty("jabatan") String position,
            @JsonProperty("unit_kerja") String unit,
            @JsonProperty("wilayah") String region,
            @JsonProperty("orang_lain_bernama_sama") int namesakes,
            @JsonProperty("terbaca_sebagai") List<String> matched,
            @JsonProperty("kalimat") List<String> sentences) {

        /** Keeps its own copies. */
        public Named {
            matched = List.copyOf(matched);
            sentences = List.copyOf(sentences);
        }

        static Named of(LeadPerson one, Post article) {
            PersonCard person = one.person();
            return new Named(
                    person == null ? "(tidak lagi di daftar)" : person.name(),
                    told(person == null ? null : person.position()),
                    told(person == null ? null : person.unit()),
                    told(person == null ? null : person.region()),
                    one.namesakes(),
                    LeadWords.of(one.mention().matched(), article),
                    LeadWords.of(one.mention().sentences(), article));
        }
    }

    /**
     * A step that was taken.
     *
     * @param code which
     * @param actor login of who took it
     * @param moment when, ISO 8601
     * @param reason why, in their words
     * @param receiver whom it was handed over to; absent for all other steps
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            @JsonProperty("langkah") String code,
            @JsonProperty("oleh") String actor,
            @JsonProperty("pada") String moment,
            @JsonProperty("alasan") String reason,
            @JsonProperty("kepada") @Nullable String receiver) {

        static Step of(LeadMove move) {
            return new Step(move.kind().code(), move.actor(), move.at().toString(), move.reason(), move.receiver());
        }

        /** Which. */
        public LeadMoveKind kind() {
            return LeadMoveKind.of(code);
        }

        /** When. */
        public Instant at() {
            return Instant.parse(moment);
        }
    }

    static LeadFile of(Story story, List<LeadPerson> persons, List<LeadMove> moves) {
        Post article = story.lead().article();
        return new LeadFile(
                story.number(),
                NATURE,
                Article.of(article),
                story.others().stream()
                        .map(other -> new Copy(other.source(), told(other.url())))
                        .toList(),
                persons.stream().map(one -> Named.of(one, article)).toList(),
                moves.stream().map(Step::of).toList());
    }

    /** @throws IllegalStateException when it is not what {@link #text} made */
    static LeadFile read(String json) {
        try {
            return JSON.readValue(json, LeadFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("store: lead_files holds no first hint: " + e.getOriginalMessage(), e);
        }
    }

    /** The words of its file, the same for the same content. */
    String text() {
        try {
            return LINES.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a first hint holds strings, numbers, lists and records", e);
        }
    }

    private static String told(@Nullable String value) {
        return value == null ? "" : value;
    }
}
