package id.wasit.store.intake;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the settings name, and what operators order about it. Orders outlive the job that obeys them. */
public final class SourceOrders {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public SourceOrders(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Writes down what the settings name now. Orders about a source that is named again still hold. */
    public void list(Collection<SourceListing> named) {
        database.change(connection -> {
            Rows.update(connection, "UPDATE wasit.sources SET listed = false");
            Rows.batch(connection, """
                    INSERT INTO wasit.sources (name, kind, policy_class, legal_basis, every_seconds, listed) VALUES (?, ?, ?, ?, ?, true)
                    ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, policy_class = excluded.policy_class,
                        legal_basis = excluded.legal_basis, every_seconds = excluded.every_seconds, listed = true""", named.stream().map(SourceOrders::line).toList());
        });
    }

    /**
     * Gives an order and writes it into the ledger. Ordering what holds already changes nothing.
     *
     * @param user login of who gives it
     * @return false when the settings name no such source
     */
    public boolean give(String source, SourceOrder order, String user) {
        return database.inTransaction(connection -> {
            boolean known =
                    Rows.any(connection, "SELECT 1 FROM wasit.sources WHERE name = ? AND listed FOR UPDATE", source);
            if (known && write(connection, source, order, user, database.now()) > 0) {
                ledger.append(
                        connection,
                        List.of(new LedgerDraft(
                                "source_order", user, null, Map.of("source", source, "order", order.code()))));
            }
            return known;
        });
    }

    /** Number of the last order; running jobs ask for it every few seconds. */
    public long version() {
        return database.number("SELECT coalesce(max(orders), 0) FROM wasit.sources");
    }

    /** Names of the sources that rest. */
    public Set<String> paused() {
        return new TreeSet<>(database.query("SELECT name FROM wasit.sources WHERE paused", row -> row.text("name")));
    }

    /** How often each source was asked to be read at once. */
    public Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        database.query(
                "SELECT name, calls FROM wasit.sources WHERE calls > 0",
                row -> calls.put(row.text("name"), row.number("calls")));
        return calls;
    }

    private static int write(Connection connection, String source, SourceOrder order, String user, Instant now)
            throws SQLException {
        boolean pause = order == SourceOrder.PAUSE;
        boolean call = order == SourceOrder.FETCH;
        return Rows.update(connection, """
                UPDATE wasit.sources SET paused = CASE WHEN ? THEN paused ELSE ? END, calls = calls + ?,
                    orders = nextval('wasit.source_orders'), last_order = ?, ordered_at = ?, ordered_by = ?
                WHERE name = ? AND (? OR paused <> ?)
                """, call, pause, call ? 1 : 0, order.code(), now, user, source, call, pause);
    }

    private static @Nullable Object[] line(SourceListing listing) {
        return new @Nullable Object[] {
            listing.name(),
            listing.kind(),
            listing.policyClass().name(),
            listing.legalBasis(),
            listing.every().toSeconds()
        };
    }
}
