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

/** Removes what has been kept long enough. A run that stops halfway is finished by the next one. */
public final class Retention {
    /** What stands in place of the words that went. */
    private static final String GONE = "(dihapus: masa simpan habis)";

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
        return database.inTransaction(
                connection -> Due.at(connection, terms, database.now()).told(rejected(connection)));
    }

    /** Removes it, writes each case into the ledger, deletes the listed files, and has PostgreSQL free the old rows. */
    public Expired run() {
        Expired gone = database.inTransaction(this::remove);
        int unused = new Quality(database, ledger).recall().forget();
        List<Path> failed = delete(gone.files());
        vacuum();
        return gone.but(failed);
    }

    private Expired remove(Connection connection) throws SQLException {
        Instant now = database.now();
        Due due = Due.locked(connection, terms, now);
        FlagTable.forget(connection, due.posts(), now);
        forget(connection, due.cases(), now);
        forgetStories(connection, now);
        int rejected =
                Rows.update(connection, "DELETE FROM wasit.rejected WHERE last_at < ?", now.minus(terms.rejected()));
        SourceTable.forget(connection, now.minus(terms.rejected()));
        Rows.update(connection, FORGET_REQUESTS.formatted("decided_at < ?"), now, GONE, now.minus(terms.closed()));
        ledger.append(connection, drafts(due));
        return due.told(rejected);
    }

    /**
     * Removes cases before their time, inside the caller's transaction, who writes it into the ledger and calls {@link #sweep} after it.
     *
     * @throws SQLException when the database refuses
     */
    public static void erase(Connection connection, List<String> cases, Instant now) throws SQLException {
        FlagTable.forget(connection, Due.postsOf(connection, cases), now);
        forget(connection, cases, now);
    }

    /** Deletes the listed files of cases that are gone, and has PostgreSQL free the old rows. What cannot be deleted waits for the next run. */
    public void sweep() {
        List<Path> unused = delete(database.inTransaction(connection -> Due.filesOf(connection, List.of())));
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

    private int rejected(Connection connection) throws SQLException {
        return (int) Rows.number(
                connection,
                "SELECT count(*) FROM wasit.rejected WHERE last_at < ?",
                database.now().minus(terms.rejected()));
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
}
