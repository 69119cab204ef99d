package id.wasit.store.release;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lexicon releases that were ever active, so that every flag can show the pattern as it read at that time. */
public final class Releases {
    /** Two processes that start together activate one after the other. */
    private static final long RELEASE_LOCK = 0x57415349_52454C53L;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Releases(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Makes a release the active one. Activating the active one again changes nothing. */
    public Release activate(String version, String summary, Map<String, String> patterns, String by) {
        return database.inTransaction(connection -> {
            Rows.query(connection, "SELECT pg_advisory_xact_lock(?)", row -> true, RELEASE_LOCK);
            Optional<Release> active = active(connection);
            if (active.isPresent() && active.get().version().equals(version)) {
                return active.get();
            }
            Rows.update(connection, "UPDATE wasit.lexicon_releases SET active = false WHERE active");
            Rows.update(connection, """
                    INSERT INTO wasit.lexicon_releases (version, summary, activated_at, activated_by, active) VALUES (?, ?, ?, ?, true)
                    ON CONFLICT (version) DO UPDATE SET active = true, activated_at = excluded.activated_at,
                        activated_by = excluded.activated_by
                    """, version, summary, database.now(), by);
            List<@Nullable Object[]> lines = new ArrayList<>();
            new TreeMap<>(patterns).forEach((id, body) -> lines.add(new @Nullable Object[] {version, id, body}));
            Rows.batch(
                    connection,
                    "INSERT INTO wasit.release_patterns (version, pattern, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    lines);
            Map<String, Object> told = Map.of("version", version, "patterns", patterns.size());
            ledger.append(connection, List.of(new LedgerDraft("release_activated", by, null, told)));
            return active(connection).orElseThrow();
        });
    }

    /** The active release. */
    public Optional<Release> active() {
        return database.inTransaction(Releases::active);
    }

    /** All releases, newest first, without their patterns. */
    public List<Release> list() {
        return database.query(
                "SELECT * FROM wasit.lexicon_releases ORDER BY activated_at DESC, version",
                row -> release(row, Map.of()));
    }

    /** How a pattern read in a release. */
    public Optional<String> pattern(String version, String patternId) {
        return database
                .query(
                        "SELECT body FROM wasit.release_patterns WHERE version = ? AND pattern = ?",
                        row -> row.text("body"),
                        version,
                        patternId)
                .stream()
                .findFirst();
    }

    private static Optional<Release> active(Connection connection) throws SQLException {
        Map<String, String> patterns = new LinkedHashMap<>();
        Rows.each(
                connection,
                "SELECT pattern, body FROM wasit.release_patterns JOIN wasit.lexicon_releases USING (version) WHERE active"
                        + " ORDER BY pattern",
                row -> patterns.put(row.text("pattern"), row.text("body")));
        return Rows.one(connection, "SELECT * FROM wasit.lexicon_releases WHERE active", row -> release(row, patterns));
    }

    private static Release release(Row row, Map<String, String> patterns) throws SQLException {
        return new Release(
                row.text("version"),
                row.text("summary"),
                patterns,
                row.instant("activated_at"),
                row.text("activated_by"));
    }
}
