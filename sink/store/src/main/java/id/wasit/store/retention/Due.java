package id.wasit.store.retention;

import id.wasit.store.sql.Rows;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been kept long enough at a moment.
 *
 * @param cases keys of cases
 * @param posts posts of these cases, those that joined a case after its end, and news
 * @param files exported files about these cases, and those that a run before could not delete
 */
record Due(List<String> cases, List<UUID> posts, List<Path> files) {
    private static final String CASES = """
            SELECT c.key FROM wasit.cases c
            WHERE c.expired_at IS NULL
                AND CASE c.state WHEN 'ditutup_bukan_indikasi' THEN
                        (SELECT max(m.at) FROM wasit.case_moves m WHERE m.case_key = c.key) < ?
                    WHEN 'selesai' THEN (SELECT max(m.at) FROM wasit.case_moves m WHERE m.case_key = c.key) < ?
                    WHEN 'baru' THEN c.known_at < ? ELSE false END
                AND NOT EXISTS (SELECT 1 FROM wasit.evidence_holds h
                                WHERE h.case_key = c.key AND h.released_at IS NULL AND h.until > ?)
            ORDER BY c.key
            """;

    private static final String LOCK_CASES =
            "SELECT c.key FROM wasit.cases c WHERE c.key = ANY (?) ORDER BY c.key FOR UPDATE";

    private static final String POSTS_OF = "SELECT post_id AS id FROM wasit.flags WHERE case_key = ANY (?)";

    /** What joins an expired case later gets the same end, counted from its own finding. */
    private static final String LATE_POSTS = """
            SELECT f.post_id AS id FROM wasit.flags f JOIN wasit.cases c ON c.key = f.case_key JOIN wasit.posts p ON p.id = f.post_id
            WHERE c.expired_at IS NOT NULL AND p.redacted_at IS NULL AND f.flagged_at < ?
            """;

    /** A telling that came after the hand-over was not handed over: it goes like any other. */
    private static final String LEADS = """
            SELECT l.post_id AS id FROM wasit.leads l JOIN wasit.posts p ON p.id = l.post_id
                JOIN wasit.lead_stories s ON s.fingerprint = l.fingerprint
            WHERE p.redacted_at IS NULL AND CASE WHEN s.state = 'dilaporkan' AND l.found_at <= s.moved_at THEN s.moved_at < ? ELSE l.found_at < ? END
                AND NOT EXISTS (SELECT 1 FROM wasit.flags f WHERE f.post_id = l.post_id)
            """;

    private static final String LOCK_STORIES = """
            SELECT s.fingerprint FROM wasit.lead_stories s
            WHERE s.fingerprint IN (SELECT l.fingerprint FROM wasit.leads l WHERE l.post_id = ANY (?::uuid[])) ORDER BY s.fingerprint FOR UPDATE
            """;

    private static final String FILES = """
            SELECT DISTINCT x.path FROM wasit.exports x JOIN wasit.cases c ON c.key = x.case_key
            WHERE x.removed_at IS NULL AND (c.expired_at IS NOT NULL OR c.key = ANY (?)) ORDER BY x.path
            """;

    /** Looks, and locks nothing. */
    static Due at(Connection connection, RetentionTerms terms, Instant now) throws SQLException {
        return of(connection, cases(connection, terms, now), leads(connection, terms, now), now.minus(terms.closed()));
    }

    /**
     * Locks every case and story of it until the transaction ends and asks again: what somebody opened, held or handed over until then is not
     * due any more, and what comes after it waits. The question must be a new one, because a statement that waited for a lock still sees the
     * other tables as they were when it began.
     */
    static Due locked(Connection connection, RetentionTerms terms, Instant now) throws SQLException {
        List<String> cases = cases(connection, terms, now);
        List<UUID> leads = leads(connection, terms, now);
        Rows.query(connection, LOCK_CASES, row -> row.text("key"), (Object) cases.toArray(String[]::new));
        Rows.query(connection, LOCK_STORIES, row -> row.text("fingerprint"), (Object)
                leads.stream().map(UUID::toString).toArray(String[]::new));
        return of(
                connection,
                both(cases, cases(connection, terms, now)),
                both(leads, leads(connection, terms, now)),
                now.minus(terms.closed()));
    }

    /** The posts of cases. */
    static List<UUID> postsOf(Connection connection, List<String> cases) throws SQLException {
        return ids(connection, POSTS_OF, (Object) cases.toArray(String[]::new));
    }

    /** The files about these cases, and about those that are over. */
    static List<Path> filesOf(Connection connection, List<String> cases) throws SQLException {
        return Rows.query(connection, FILES, row -> Path.of(row.text("path")), (Object) cases.toArray(String[]::new));
    }

    /** What a run removed, or would remove. */
    Expired told(int rejected) {
        return new Expired(cases.size(), posts.size(), rejected, files, List.of());
    }

    private static Due of(Connection connection, List<String> cases, List<UUID> leads, Instant closed)
            throws SQLException {
        List<UUID> posts = new ArrayList<>(postsOf(connection, cases));
        posts.addAll(ids(connection, LATE_POSTS, closed));
        posts.addAll(leads);
        return new Due(cases, posts, filesOf(connection, cases));
    }

    private static List<String> cases(Connection connection, RetentionTerms terms, Instant now) throws SQLException {
        return Rows.query(
                connection,
                CASES,
                row -> row.text("key"),
                now.minus(terms.closed()),
                now.minus(terms.done()),
                now.minus(terms.unopened()),
                now);
    }

    private static List<UUID> leads(Connection connection, RetentionTerms terms, Instant now) throws SQLException {
        return ids(connection, LEADS, now.minus(terms.done()), now.minus(terms.leads()));
    }

    private static List<UUID> ids(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return Rows.query(connection, sql, row -> UUID.fromString(row.text("id")), values);
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.retainAll(new HashSet<>(other));
        return both;
    }
}
