package id.wasit.store.cases;

import id.wasit.model.Finding;
import id.wasit.model.Flag;
import id.wasit.model.Post;
import id.wasit.model.RetractionKind;
import id.wasit.model.Strength;
import id.wasit.store.posts.Json;
import id.wasit.store.posts.Posts;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the posts of a case with their findings, the representative one first. */
record FlagReader(Connection connection) {
    private static final String FLAGS = """
            SELECT p.*, f.lexicon, f.fingerprint, f.flagged_at
            FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id JOIN wasit.cases c ON c.key = f.case_key
            WHERE f.case_key = ? ORDER BY (p.id = c.lead_post) DESC, f.flagged_at, p.id LIMIT ?
            """;

    private static final String CHOSEN = """
            SELECT p.*, f.lexicon, f.fingerprint, f.flagged_at
            FROM unnest(?::uuid[]) WITH ORDINALITY AS t (id, n) JOIN wasit.flags f ON f.post_id = t.id JOIN wasit.posts p ON p.id = t.id
            WHERE f.case_key = ? ORDER BY t.n
            """;

    List<StoredFlag> of(String key) throws SQLException {
        Map<String, List<Finding>> findings = findings("""
                n.post_id IN (
                    SELECT f.post_id FROM wasit.flags f JOIN wasit.cases c ON c.key = f.case_key
                    WHERE f.case_key = ? ORDER BY (f.post_id = c.lead_post) DESC, f.flagged_at, f.post_id LIMIT ?)
                """, key, CaseCard.FLAG_LIMIT);
        return Rows.query(connection, FLAGS, row -> flag(row, findings), key, CaseCard.FLAG_LIMIT);
    }

    /** These posts of a case, in this order. */
    List<StoredFlag> of(String key, List<String> posts) throws SQLException {
        String[] ids = posts.toArray(String[]::new);
        Map<String, List<Finding>> findings = findings("n.post_id = ANY (?::uuid[])", (Object) ids);
        return Rows.query(connection, CHOSEN, row -> flag(row, findings), ids, key);
    }

    private Map<String, List<Finding>> findings(String which, Object... values) throws SQLException {
        Map<String, List<Finding>> byPost = new HashMap<>();
        Rows.each(
                connection,
                "SELECT n.* FROM wasit.findings n WHERE " + which + " ORDER BY n.post_id, n.no",
                row -> byPost.computeIfAbsent(row.text("post_id"), id -> new ArrayList<>())
                        .add(finding(row)),
                values);
        return byPost;
    }

    private static Finding finding(Row row) throws SQLException {
        return new Finding(
                row.text("category"),
                row.text("pattern"),
                row.maybeText("contest"),
                row.maybeText("target"),
                Strength.values()[row.integer("strength")],
                Json.evidence(row.text("evidence")),
                Json.reasons(row.text("reasons")),
                row.maybeText("without_what"));
    }

    private static StoredFlag flag(Row row, Map<String, List<Finding>> findings) throws SQLException {
        Post post = Posts.read(row);
        String retraction = row.maybeText("retraction");
        Flag flag = new Flag(
                post,
                findings.getOrDefault(row.text("id"), List.of()),
                row.text("lexicon"),
                row.text("fingerprint"),
                row.instant("flagged_at"));
        return new StoredFlag(
                flag,
                row.text("text_sha256"),
                retraction == null ? null : RetractionKind.valueOf(retraction),
                row.maybeInstant("retracted_at"),
                row.maybeInstant("redacted_at"));
    }
}
