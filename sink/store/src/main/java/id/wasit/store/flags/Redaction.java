package id.wasit.store.flags;

import id.wasit.model.Retraction;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.TakenBack;
import id.wasit.store.quality.Recall;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes the texts out of what a source took back and nobody has opened or holds. What stays is a tombstone: ids, times, hashes, offsets. Reasons
 * quote words of the post, so their texts go too. PostgreSQL frees the old bytes at its next vacuum.
 */
final class Redaction {
    private static final String UNOPENED = """
            NOT EXISTS (SELECT 1 FROM wasit.flags f JOIN wasit.cases c ON c.key = f.case_key
                        WHERE f.post_id = p.id AND c.state <> 'baru')
            AND NOT EXISTS (SELECT 1 FROM wasit.leads l JOIN wasit.lead_stories s ON s.fingerprint = l.fingerprint
                            WHERE l.post_id = p.id AND s.version > 0)""";

    /** The strongest post that still has its text becomes the face of a case that lost its own. */
    private static final String NEW_FACE = """
            UPDATE wasit.cases c SET lead_post = best.post_id, source = best.source, category = best.category, strength = best.strength,
                score = best.score, urgency = wasit.urgency_of(best.strength, best.score)
            FROM (SELECT DISTINCT ON (f.case_key) f.case_key, f.post_id, p.source, n.category, n.strength, n.score
                  FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id JOIN wasit.findings n ON n.post_id = f.post_id AND n.no = 0
                  WHERE p.redacted_at IS NULL AND f.case_key IN (SELECT case_key FROM wasit.flags WHERE post_id = ANY (?::uuid[]))
                  ORDER BY f.case_key, n.score DESC, f.post_id) best
            WHERE c.key = best.case_key AND c.state = 'baru'
            """;

    /** What was handed over quotes its telling. */
    private static final String NO_FILE = """
            UPDATE wasit.lead_files f SET body = '' FROM wasit.lead_moves m
            WHERE m.story = f.story AND m.kind = 'serah' AND m.telling = ANY (?::uuid[]) AND f.body <> ''
            """;

    private final Connection connection;
    private final Instant now;

    Redaction(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Remembers a retraction, marks what it is about, and redacts what nobody has opened. */
    List<LedgerDraft> of(Retraction retraction) throws SQLException {
        String id = Hash.id(
                        retraction.kind().name(),
                        retraction.source(),
                        retraction.account(),
                        retraction.item(),
                        retraction.at().toString())
                .toString();
        Rows.update(
                connection,
                "INSERT INTO wasit.retractions (id, kind, source, account, item, at, recorded_at)"
                        + " VALUES (?::uuid, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
                id,
                retraction.kind().name(),
                retraction.source(),
                retraction.account(),
                retraction.item(),
                retraction.at(),
                now);
        emptyRejected(retraction);
        Recall.takeBack(connection, retraction);
        // A case that somebody opens at this moment is either opened before, and kept, or after, and already empty.
        Rows.query(
                connection,
                "SELECT c.key FROM wasit.cases c WHERE c.account = ? ORDER BY c.key FOR UPDATE",
                row -> row.text("key"),
                retraction.account());
        List<UUID> meant = Rows.query(
                connection,
                """
                UPDATE wasit.posts p SET retraction = r.kind, retracted_at = r.at FROM wasit.retractions r
                WHERE r.id = ?::uuid AND p.account = ? AND p.retraction IS NULL AND %s RETURNING p.id
                """.formatted(TakenBack.MEANT),
                row -> UUID.fromString(row.text("id")),
                id,
                retraction.account());
        return told(meant, redact(meant));
    }

    /** What could not be examined stands with a few words of it among what was rejected, under the key of the post. */
    private void emptyRejected(Retraction retraction) throws SQLException {
        if (retraction.item() != null) {
            Rows.update(
                    connection,
                    "UPDATE wasit.rejected SET excerpt = NULL WHERE excerpt IS NOT NULL AND starts_with(origin, ?)",
                    retraction.source() + '/' + retraction.item() + '@');
        }
    }

    /** Posts that were taken back before they got here. */
    void ofLateArrivals(Collection<UUID> arrived) throws SQLException {
        List<UUID> meant =
                Rows.query(connection, """
                UPDATE wasit.posts p SET retraction = r.kind, retracted_at = r.at FROM wasit.retractions r
                WHERE p.id = ANY (?::uuid[]) AND p.retraction IS NULL AND r.account = p.account AND %s RETURNING p.id
                """.formatted(TakenBack.MEANT), row -> UUID.fromString(row.text("id")), (Object)
                        texts(arrived));
        redact(meant);
    }

    /** What was opened, taken back that long ago, and is held by nobody. */
    List<LedgerDraft> ofUnheld(Duration grace) throws SQLException {
        Lock.RETRACTIONS.share(connection);
        // A hold that somebody places at this moment is either placed before, and seen, or after, and finds no text to
        // hold.
        Rows.query(connection, """
                SELECT c.key FROM wasit.cases c WHERE c.key IN (
                    SELECT f.case_key FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id
                    WHERE p.retraction IS NOT NULL AND p.redacted_at IS NULL AND p.retracted_at < ?)
                ORDER BY c.key FOR UPDATE""", row -> row.text("key"), now.minus(grace));
        List<UUID> due = Rows.query(connection, """
                SELECT p.id FROM wasit.posts p WHERE p.retraction IS NOT NULL AND p.redacted_at IS NULL AND p.retracted_at < ?
                    AND NOT EXISTS (SELECT 1 FROM wasit.flags f JOIN wasit.evidence_holds h ON h.case_key = f.case_key
                                    WHERE f.post_id = p.id AND h.released_at IS NULL AND h.until > ?)
                ORDER BY p.id FOR UPDATE""", row -> UUID.fromString(row.text("id")), now.minus(grace), now);
        return due.isEmpty() ? List.of() : told(due, redact(due, "true"));
    }

    /** Posts whose time is over, opened or not; who wrote them goes too. */
    void ofExpired(Collection<UUID> posts) throws SQLException {
        List<UUID> unused = redact(List.copyOf(posts), "true");
        Rows.update(
                connection,
                "UPDATE wasit.posts SET author_name = NULL, handle = NULL WHERE id = ANY (?::uuid[])",
                (Object) texts(posts));
    }

    private List<UUID> redact(List<UUID> posts) throws SQLException {
        return redact(posts, UNOPENED);
    }

    private List<UUID> redact(List<UUID> posts, String which) throws SQLException {
        if (posts.isEmpty()) {
            return List.of();
        }
        List<UUID> redacted =
                Rows.query(connection, """
                UPDATE wasit.posts p SET title = NULL, own_text = '', shared_text = NULL, shared_author = NULL, parent_text = NULL,
                    parent_author = NULL, url = NULL, redacted_at = ?
                WHERE p.id = ANY (?::uuid[]) AND p.redacted_at IS NULL AND %s RETURNING p.id
                """.formatted(which), row -> UUID.fromString(row.text("id")), now, texts(posts));
        Rows.update(connection, """
                UPDATE wasit.findings SET without_what = NULL, reasons = (
                    SELECT jsonb_agg(jsonb_set(r, '{text}', '"(teks dihapus)"')) FROM jsonb_array_elements(reasons) r)
                WHERE post_id = ANY (?::uuid[])
                """, (Object) texts(redacted));
        Rows.update(
                connection,
                "UPDATE wasit.evidence SET warc = NULL, removed_at = ? WHERE warc IS NOT NULL AND post_id = ANY (?::uuid[])",
                now,
                texts(redacted));
        Rows.update(connection, NO_FILE, (Object) texts(redacted));
        Rows.update(connection, NEW_FACE, (Object) texts(redacted));
        Rows.update(connection, """
                UPDATE wasit.cases c SET withdrawn_at = ? WHERE c.state = 'baru' AND c.withdrawn_at IS NULL
                    AND c.key IN (SELECT case_key FROM wasit.flags WHERE post_id = ANY (?::uuid[]))
                    AND NOT EXISTS (SELECT 1 FROM wasit.flags f JOIN wasit.posts p ON p.id = f.post_id
                                    WHERE f.case_key = c.key AND p.redacted_at IS NULL)
                """, now, texts(redacted));
        return redacted;
    }

    private List<LedgerDraft> told(List<UUID> meant, List<UUID> redacted) throws SQLException {
        List<LedgerDraft> told = new ArrayList<>();
        Rows.each(
                connection,
                "SELECT p.id, p.retraction, f.case_key FROM wasit.posts p LEFT JOIN wasit.flags f ON f.post_id = p.id"
                        + " WHERE p.id = ANY (?::uuid[]) ORDER BY p.id",
                row -> {
                    boolean removed = redacted.contains(UUID.fromString(row.text("id")));
                    told.add(new LedgerDraft(
                            removed ? "redaction" : "retraction",
                            Ledger.PROGRAM,
                            row.maybeText("case_key"),
                            Map.of("post", row.text("id"), "source_says", row.text("retraction"))));
                },
                (Object) texts(meant));
        return told;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
