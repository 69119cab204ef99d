package id.wasit.store.retention;

import id.wasit.store.cases.History;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.hearing.Hearing;
import id.wasit.store.intake.SourceTable;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.quality.Quality;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Removes what has been kept long enough. A run that stops halfway is finished by the next one. */
public final class Retention {
    /** What stands in place of the words that went. */
    private static final String GONE = "(dihapus: masa simpan habis)";

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

    private static final String STORIES = """
            UPDATE wasit.lead_stories SET expired_at = ? WHERE expired_at IS NULL
                AND CASE state WHEN 'dilaporkan' THEN moved_at < ? ELSE found_at < ? END
            """;

    private static final String WORDS_OF_STORIES = """
            UPDATE wasit.lead_moves m SET reason = ?, receiver = CASE WHEN m.receiver IS NOT NULL THEN ? END FROM wasit.lead_stories s
            WHERE s.fingerprint = m.story AND s.expired_at IS NOT NULL AND (m.reason <> ? OR m.receiver <> ?)
            """;

    private static final String FILES_OF_STORIES = """
            UPDATE wasit.lead_files f SET body = '' FROM wasit.lead_stories s
            WHERE s.fingerprint = f.story AND s.expired_at IS NOT NULL AND f.body <> ''
            """;

    private static final String FILES = """
            SELECT DISTINCT x.path FROM wasit.exports x JOIN wasit.cases c ON c.key = x.case_key
            WHERE x.removed_at IS NULL AND (c.expired_at IS NOT NULL OR c.key = ANY (?)) ORDER BY x.path
            """;

    private static final String FORGET_REQUESTS = """
            UPDATE wasit.data_requests SET told = '', removed_at = ?, reason = CASE WHEN outcome IS NOT NULL THEN ? END
            WHERE removed_at IS NULL AND %s
            """;

    private final Database database;
    private final Ledger ledger;
    private final RetentionTerms terms;

    /** Over the store's database and ledger. */
    public Retention(Database database, Ledger ledger, RetentionTerms terms) {
        this.database = database;
        this.ledger = ledger;
        this.terms = terms;
    }

    /** What would go now. Nothing is changed. */
    public Expired due() {
        return database.inTransaction(connection -> due(connection).told(List.of(), rejected(connection)));
    }

    /** Removes it, writes each case into the ledger, deletes the listed files, and has PostgreSQL free the old rows. */
    public Expired run() {
        Due due = database.inTransaction(this::due);
        int rejected = database.inTransaction(connection -> {
            Instant now = database.now();
            FlagTable.forget(connection, due.posts(), now);
            forget(connection, due.cases(), now);
            forgetStories(connection, now);
            int deleted = Rows.update(
                    connection, "DELETE FROM wasit.rejected WHERE last_at < ?", now.minus(terms.rejected()));
            SourceTable.forget(connection, now.minus(terms.rejected()));
            Rows.update(connection, FORGET_REQUESTS.formatted("decided_at < ?"), now, GONE, now.minus(terms.closed()));
            ledger.append(connection, drafts(due));
            return deleted;
        });
        int unused = new Quality(database, ledger).recall().forget();
        List<Path> failed = delete(due.files());
        vacuum();
        return due.told(failed, rejected);
    }

    /**
     * Removes cases before their time, inside the caller's transaction, who writes it into the ledger and calls {@link #sweep} after it.
     *
     * @throws SQLException when the database refuses
     */
    public static void erase(Connection connection, List<String> cases, Instant now) throws SQLException {
        FlagTable.forget(connection, ids(connection, POSTS_OF, (Object) cases.toArray(String[]::new)), now);
        forget(connection, cases, now);
    }

    /** Deletes the listed files of cases that are gone, and has PostgreSQL free the old rows. What cannot be deleted waits for the next run. */
    public void sweep() {
        List<Path> unused = delete(database.query(FILES, row -> Path.of(row.text("path")), (Object) new String[0]));
        vacuum();
    }

    private void vacuum() {
        database.vacuum(
                "posts",
                "case_words",
                "findings",
                "evidence",
                "case_moves",
                "lead_moves",
                "lead_files",
                "case_notes",
                "note_drafts",
                "case_rests",
                "case_event_days",
                "evidence_holds",
                "identities",
                "statements",
                "statement_files",
                "data_requests",
                "decision_screens",
                "dossier_persons",
                "recall_samples",
                "rejected");
    }

    private Due due(Connection connection) throws SQLException {
        Instant now = database.now();
        Instant closed = now.minus(terms.closed());
        List<String> cases = Rows.query(
                connection,
                CASES,
                row -> row.text("key"),
                closed,
                now.minus(terms.done()),
                now.minus(terms.unopened()),
                now);
        List<UUID> posts = new ArrayList<>(ids(connection, POSTS_OF, (Object) cases.toArray(String[]::new)));
        posts.addAll(ids(connection, LATE_POSTS, closed));
        posts.addAll(ids(connection, LEADS, now.minus(terms.done()), now.minus(terms.leads())));
        List<Path> files =
                Rows.query(connection, FILES, row -> Path.of(row.text("path")), (Object) cases.toArray(String[]::new));
        return new Due(cases, posts, files);
    }

    private int rejected(Connection connection) throws SQLException {
        return Rows.query(
                        connection,
                        "SELECT count(*) AS n FROM wasit.rejected WHERE last_at < ?",
                        row -> row.integer("n"),
                        database.now().minus(terms.rejected()))
                .get(0);
    }

    private static void forget(Connection connection, List<String> cases, Instant now) throws SQLException {
        Object keys = cases.toArray(String[]::new);
        Hearing.forget(connection, cases, now);
        History.forget(connection, cases, now);
        Rows.update(connection, FORGET_REQUESTS.formatted("case_key = ANY (?)"), now, GONE, keys);
        Rows.update(
                connection,
                "UPDATE wasit.cases SET expired_at = ?, handle = NULL, person = NULL,"
                        + " withdrawn_at = CASE WHEN state = 'baru' THEN coalesce(withdrawn_at, ?) ELSE withdrawn_at END"
                        + " WHERE key = ANY (?)",
                now,
                now,
                keys);
        Rows.update(connection, "UPDATE wasit.case_notes SET body = ? WHERE case_key = ANY (?)", GONE, keys);
        Rows.update(
                connection,
                "UPDATE wasit.case_moves SET reason = ?, detail = CASE WHEN verdict = 'D' OR kind = 'rujuk' THEN detail END"
                        + " WHERE case_key = ANY (?)",
                GONE,
                keys);
        Rows.update(connection, "UPDATE wasit.evidence_holds SET basis = ? WHERE case_key = ANY (?)", GONE, keys);
        Rows.update(connection, "UPDATE wasit.case_rests SET reason = ? WHERE case_key = ANY (?)", GONE, keys);
        Rows.update(connection, "UPDATE wasit.case_event_days SET basis = ? WHERE case_key = ANY (?)", GONE, keys);
        Rows.update(connection, "DELETE FROM wasit.note_drafts WHERE case_key = ANY (?)", keys);
        Rows.update(connection, "DELETE FROM wasit.dossier_persons WHERE case_key = ANY (?)", keys);
        Rows.update(
                connection,
                "UPDATE wasit.identities SET reason = ?, evidence = NULL WHERE case_key = ANY (?)",
                GONE,
                keys);
    }

    /** Stories of which no telling has its text any more because their time is over; a source that took one back ends no step. */
    private void forgetStories(Connection connection, Instant now) throws SQLException {
        Rows.update(connection, STORIES, now, now.minus(terms.done()), now.minus(terms.leads()));
        Rows.update(connection, WORDS_OF_STORIES, GONE, GONE, GONE, GONE);
        Rows.update(connection, FILES_OF_STORIES);
    }

    private static List<LedgerDraft> drafts(Due due) {
        return due.cases().stream()
                .map(key -> new LedgerDraft("retention", Ledger.PROGRAM, key, Map.of("what", "masa simpan habis")))
                .toList();
    }

    private List<Path> delete(List<Path> files) {
        List<Path> failed = new ArrayList<>();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
                database.change(connection -> Rows.update(
                        connection,
                        "UPDATE wasit.exports SET removed_at = ? WHERE path = ?",
                        database.now(),
                        file.toString()));
            } catch (IOException e) {
                failed.add(file);
            }
        }
        return failed;
    }

    private static List<UUID> ids(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return Rows.query(connection, sql, row -> UUID.fromString(row.text("id")), values);
    }

    private record Due(List<String> cases, List<UUID> posts, List<Path> files) {
        Expired told(List<Path> failed, int rejected) {
            return new Expired(cases.size(), posts.size(), rejected, files, failed);
        }
    }
}
