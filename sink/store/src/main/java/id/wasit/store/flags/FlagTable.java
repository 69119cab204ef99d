package id.wasit.store.flags;

import id.wasit.model.Flag;
import id.wasit.model.Lead;
import id.wasit.model.Retraction;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where flags and leads are written. Every write is one transaction and idempotent by the post's (source, id, version): the same batch
 * again, from the same or another writer, changes nothing, and never reopens what people decided.
 */
public final class FlagTable {
    /**
     * How a batch begins. What its triggers and foreign keys ask for every row is the same question each time, so its plan is kept; planned
     * anew for each row, as pages want it for theirs, it cost more than the rows.
     */
    private static final String BEGIN =
            "SELECT pg_advisory_xact_lock_shared(?), set_config('plan_cache_mode', 'auto', true)";

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public FlagTable(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Writes posts, flags, findings, cases and ledger rows. */
    public Written write(List<Flag> batch) {
        return database.inTransaction(connection -> {
            Rows.query(connection, BEGIN, row -> true, Lock.RETRACTIONS.number());
            List<LedgerDraft> added = new FlagWriter(connection, database.now()).write(batch);
            ledger.append(connection, added);
            return new Written(added.size(), batch.size() - added.size());
        });
    }

    /** Writes articles that speak of rostered persons. */
    public Written writeLeads(List<Lead> batch) {
        return database.inTransaction(connection -> {
            Rows.query(connection, BEGIN, row -> true, Lock.RETRACTIONS.number());
            Lock.STORIES.take(connection);
            List<LedgerDraft> added = new LeadWriter(connection, database.now()).write(batch);
            ledger.append(connection, added);
            return new Written(added.size(), batch.size() - added.size());
        });
    }

    /**
     * An edit or deletion told by the source. The texts of what nobody has opened are removed; a tombstone with the hash stays. What
     * people already read is marked, and kept. Posts that arrive later but were meant are stored without text.
     *
     * @return number of posts whose text was removed
     */
    public int retract(Retraction retraction) {
        return database.inTransaction(connection -> {
            Lock.RETRACTIONS.take(connection);
            List<LedgerDraft> told = new Redaction(connection, database.now()).of(retraction);
            ledger.append(connection, told);
            return (int)
                    told.stream().filter(row -> row.kind().equals("redaction")).count();
        });
    }

    /** The key of the case that a flag belongs to, computed, not looked up. */
    public static String caseKey(Flag flag) {
        return CaseDraft.keyOf(flag);
    }

    /** The case that a post of this source and id went to, if it was flagged: for finding an item by its address. */
    public Optional<String> caseOf(String source, String item) {
        return database.query("""
                        SELECT f.case_key FROM wasit.posts p JOIN wasit.flags f ON f.post_id = p.id
                        WHERE p.source = ? AND p.item = ? ORDER BY f.flagged_at DESC, f.post_id LIMIT 1
                        """, row -> row.text("case_key"), source, item).stream()
                .findFirst();
    }

    /** Everything that was found in posts of a source: for measuring, on a store small enough for memory. */
    public List<FoundPost> found(String source) {
        return database.query(
                """
                SELECT p.item, p.version, p.account, f.case_key, p.redacted_at IS NOT NULL AS redacted,
                    EXISTS (SELECT 1 FROM wasit.evidence e WHERE e.post_id = p.id AND e.removed_at IS NULL) AS captured,
                    (SELECT array_agg(n.category ORDER BY n.no) FROM wasit.findings n WHERE n.post_id = p.id) AS categories
                FROM wasit.posts p JOIN wasit.flags f ON f.post_id = p.id WHERE p.source = ? ORDER BY p.item, p.version
                """,
                row -> new FoundPost(
                        row.text("item"),
                        row.text("version"),
                        row.text("account"),
                        row.text("case_key"),
                        row.texts("categories"),
                        row.truth("captured"),
                        row.truth("redacted")),
                source);
    }

    /**
     * Removes texts, authors and captured bytes of posts whose time is over, inside the caller's transaction.
     *
     * @throws SQLException when the database refuses
     */
    public static void forget(Connection connection, Collection<UUID> posts, Instant now) throws SQLException {
        new Redaction(connection, now).ofExpired(posts);
    }
}
