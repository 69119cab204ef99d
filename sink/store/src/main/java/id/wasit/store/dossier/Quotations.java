package id.wasit.store.dossier;

import id.wasit.model.Evidence;
import id.wasit.model.Post;
import id.wasit.model.Reason;
import id.wasit.model.TextPart;
import id.wasit.store.evidence.WarcPart;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The posts of a case as captured, with the words that were found, what spoke for and against, and their hashes. */
final class Quotations {
    private static final String POSTS = """
            SELECT p.*, CASE WHEN p.retracted_at <= ? THEN p.retraction END AS told, f.lexicon, f.flagged_at, e.sha256 AS evidence_sha256, e.bytes AS evidence_bytes, e.media_type,
                CASE e.media_type WHEN 'application/json' THEN e.warc END AS record
            FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id LEFT JOIN wasit.evidence e ON e.post_id = p.id
            WHERE f.case_key = ? AND f.flagged_at <= ? ORDER BY f.flagged_at, p.id
            """;

    private static final String FINDINGS = """
            SELECT n.*, f.lexicon, r.body FROM wasit.findings n JOIN wasit.flags f ON f.post_id = n.post_id
            LEFT JOIN wasit.release_patterns r ON r.version = f.lexicon AND r.pattern = n.pattern
            WHERE n.post_id = ? ORDER BY n.no
            """;

    private final List<Map<String, Object>> all = new ArrayList<>();
    private final TreeSet<String> against = new TreeSet<>();
    private final Connection connection;
    private final Circumstances circumstances;
    private final UnaryOperator<String> shown;
    private final Instant first;

    /** @param shown masks what must not be seen */
    Quotations(Connection connection, CaseFacts facts, Circumstances circumstances, UnaryOperator<String> shown)
            throws SQLException {
        this.connection = connection;
        this.circumstances = circumstances;
        this.shown = shown;
        List<Captured> posts = Rows.query(connection, POSTS, Captured::of, facts.asOf(), facts.key(), facts.asOf());
        for (Captured captured : posts) {
            if (captured.redactedAt() != null) {
                throw new NoDossier("teks perkara " + facts.number() + " sudah dihapus pada " + captured.redactedAt()
                        + "; dosir tidak dapat dibuat lagi. Pakai berkas yang sudah diserahkan");
            }
            all.add(quotation(captured));
        }
        first = posts.stream()
                .map(captured -> captured.post().times().stated())
                .min(Comparator.naturalOrder())
                .orElse(facts.knownAt());
    }

    /** When the earliest post was made. */
    Instant first() {
        return first;
    }

    /** Posts, the first flagged one first. */
    List<Map<String, Object>> all() {
        return all;
    }

    /** What the detector saw that speaks against the finding, each once. */
    List<String> against() {
        return List.copyOf(against);
    }

    private Map<String, Object> quotation(Captured captured) throws SQLException {
        Post post = captured.post();
        Map<String, Object> quotation = new LinkedHashMap<>();
        quotation.put("jenis", Words.kind(post.kind().name()));
        quotation.put("sumber", post.author().platform());
        quotation.put("alamat", post.url() == null ? "–" : shown.apply(post.url()));
        quotation.put("dibuat", text(post.times().created()));
        quotation.put("masa", circumstances.phase(post.times().stated()));
        quotation.put("status_kepegawaian", circumstances.service(post.times().stated()));
        quotation.put("disunting", text(post.times().edited()));
        quotation.put("ditangkap", text(post.times().observed()));
        quotation.put("ditandai", text(captured.flaggedAt()));
        quotation.put("ditarik", captured.retraction() == null ? "tidak" : Words.retraction(captured.retraction()));
        quotation.put("teks", texts(post));
        quotation.put("temuan", findings(post));
        quotation.put("pengumpul", post.provenance().collector());
        quotation.put("asal", shown.apply(post.provenance().origin()));
        quotation.put("sha256_mentah", post.provenance().rawSha256());
        quotation.put("sha256_teks", captured.textSha256());
        quotation.put("sha256_warc", captured.evidence());
        quotation.put("gambar", captured.pictures());
        return quotation;
    }

    private Map<String, Object> texts(Post post) {
        Map<String, Object> texts = new LinkedHashMap<>();
        for (TextPart part : TextPart.values()) {
            String text = post.text(part);
            if (text != null && !text.isEmpty()) {
                texts.put(part.name(), shown.apply(text));
            }
        }
        return texts;
    }

    private List<Map<String, Object>> findings(Post post) throws SQLException {
        return Rows.query(connection, FINDINGS, row -> finding(row, post), Posts.id(post.id()));
    }

    private Map<String, Object> finding(Row row, Post post) throws SQLException {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("kategori", row.text("category"));
        finding.put("pola", row.text("pattern"));
        finding.put("isi_pola", row.maybeText("body") == null ? "–" : row.text("body"));
        finding.put("leksikon", row.text("lexicon"));
        finding.put(
                "kata",
                Json.evidence(row.text("evidence")).stream()
                        .sorted(Comparator.comparing(Evidence::part).thenComparingInt(Evidence::start))
                        .map(span -> span(span, post))
                        .toList());
        List<Reason> reasons = Json.reasons(row.text("reasons"));
        finding.put("alasan", reasons.stream().map(this::reason).toList());
        reasons.stream()
                .filter(reason -> reason.points() < 0)
                .forEach(reason -> against.add(shown.apply(reason.text())));
        String without = row.maybeText("without_what");
        finding.put("hilang_bila", without == null ? "–" : shown.apply(without));
        return finding;
    }

    private Map<String, Object> span(Evidence span, Post post) {
        return Map.of(
                "bagian", span.part().name(),
                "mulai", span.start(),
                "akhir", span.end(),
                "peran", span.role().name(),
                "kata", shown.apply(span.in(post)));
    }

    private Map<String, Object> reason(Reason reason) {
        return Map.of("kode", reason.code(), "uraian", shown.apply(reason.text()), "memberatkan", reason.points() >= 0);
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "–" : moment.toString();
    }

    private record Captured(
            Post post,
            String textSha256,
            Instant flaggedAt,
            String evidence,
            List<Map<String, Object>> pictures,
            @Nullable String retraction,
            @Nullable Instant redactedAt) {

        static Captured of(Row row) throws SQLException {
            String sha = row.maybeText("evidence_sha256");
            return new Captured(
                    Posts.read(row),
                    row.text("text_sha256"),
                    row.instant("flagged_at"),
                    sha == null
                            ? "–"
                            : sha + " (" + row.number("evidence_bytes") + " bita, " + row.text("media_type") + ")",
                    pictures(row),
                    row.maybeText("told"),
                    row.maybeInstant("redacted_at"));
        }

        /** Screenshots that came with a report; the pictures themselves stay in the file of evidence. */
        private static List<Map<String, Object>> pictures(Row row) throws SQLException {
            byte[] record = row.maybeBytes("record");
            return record == null
                    ? List.of()
                    : WarcPart.pictures(record).stream()
                            .map(picture -> Map.<String, Object>of(
                                    "jenis", picture.mediaType(),
                                    "bita", picture.bytes().length,
                                    "sha256", picture.sha256()))
                            .toList();
        }
    }
}
