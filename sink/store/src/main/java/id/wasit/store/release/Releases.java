package id.wasit.store.release;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The lexicon releases that were ever active, so that every flag can show the pattern as it read at that time. */
public final class Releases {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Releases(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Makes a release the active one at once. Activating the active one again changes nothing. */
    public Release activate(String version, String summary, Map<String, String> patterns, String by) {
        return database.inTransaction(connection -> {
            Lock.RELEASES.take(connection);
            return activated(connection, new NewRelease(version, summary, patterns, by, Duration.ZERO));
        });
    }

    /**
     * Puts a release with its tables into the store, where running jobs find it. It holds from the moment that it names, so that all tasks
     * have it at hand before any of them uses it; the first one of a store holds at once.
     */
    public Release publish(NewRelease release, ReleaseTables tables) {
        return database.inTransaction(connection -> {
            Lock.RELEASES.take(connection);
            return published(connection, release, tables);
        });
    }

    /** The same for a caller who holds the lock. */
    Release published(Connection connection, NewRelease release, ReleaseTables tables) throws SQLException {
        Release active = activated(connection, release);
        Rows.update(
                connection,
                "INSERT INTO wasit.release_tables (version, tables, without) VALUES (?, ?, ?) ON CONFLICT (version) DO NOTHING",
                release.version(),
                tables.zip(),
                tables.without().toArray(String[]::new));
        return active;
    }

    /** The active release and how long until it holds, by the clock of the database; cheap, asked every few seconds. */
    public Optional<Announced> announced() {
        return database
                .query(
                        "SELECT version, (extract(epoch FROM effective_at - clock_timestamp()) * 1000)::bigint AS wait"
                                + " FROM wasit.lexicon_releases WHERE active",
                        row -> new Announced(row.text("version"), Duration.ofMillis(row.number("wait"))))
                .stream()
                .findFirst();
    }

    /** The tables of a release; empty when it was activated without them. */
    public Optional<ReleaseTables> tables(String version) {
        return database
                .query(
                        "SELECT tables, without FROM wasit.release_tables WHERE version = ?",
                        row -> new ReleaseTables(row.bytes("tables"), row.texts("without")),
                        version)
                .stream()
                .findFirst();
    }

    /** The version of the active release, as this transaction sees it. */
    Optional<String> activeVersion(Connection connection) throws SQLException {
        return Rows.one(
                connection, "SELECT version FROM wasit.lexicon_releases WHERE active", row -> row.text("version"));
    }

    private Release activated(Connection connection, NewRelease release) throws SQLException {
        Optional<Release> active = active(connection);
        if (active.isPresent() && active.get().version().equals(release.version())) {
            return active.get();
        }
        long wait = active.isPresent() ? release.lead().toMillis() : 0;
        Rows.update(connection, "UPDATE wasit.lexicon_releases SET active = false WHERE active");
        Rows.update(
                connection,
                """
                    INSERT INTO wasit.lexicon_releases (version, summary, activated_at, activated_by, active, effective_at, before)
                    VALUES (?, ?, ?, ?, true, clock_timestamp() + ? * interval '1 millisecond', ?)
                    ON CONFLICT (version) DO UPDATE SET active = true, activated_at = excluded.activated_at,
                        activated_by = excluded.activated_by, effective_at = excluded.effective_at, before = excluded.before
                    """,
                release.version(),
                release.summary(),
                database.now(),
                release.by(),
                wait,
                active.map(Release::version).orElse(null));
        List<@Nullable Object[]> lines = new ArrayList<>();
        new TreeMap<>(release.patterns())
                .forEach((id, body) -> lines.add(new @Nullable Object[] {release.version(), id, body}));
        Rows.batch(
                connection,
                "INSERT INTO wasit.release_patterns (version, pattern, body) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                lines);
        Map<String, Object> told = Map.of(
                "version", release.version(), "patterns", release.patterns().size());
        ledger.append(connection, List.of(new LedgerDraft("release_activated", release.by(), null, told)));
        return active(connection).orElseThrow();
    }

    /** The active release. */
    public Optional<Release> active() {
        return database.inTransaction(Releases::active);
    }

    /** All releases, newest first, without their patterns. */
    public List<Release> list() {
        return database.query(
                "SELECT * FROM wasit.lexicon_releases ORDER BY active DESC, activated_at DESC, version",
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
                row.text("activated_by"),
                row.truth("active"),
                row.maybeText("why"),
                row.maybeText("before"));
    }
}
