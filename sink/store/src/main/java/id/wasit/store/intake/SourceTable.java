package id.wasit.store.intake;

import id.wasit.model.SourceStatus;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the sources are doing. */
public final class SourceTable {
    private static final int MOST_SHOWN = 500;

    private static final String TOTALS = """
            SELECT coalesce(sum(read), 0)::bigint AS read, coalesce(sum(gated), 0)::bigint AS gated,
                coalesce(sum(rejected), 0)::bigint AS rejected
            FROM wasit.source_status
            """;

    private final Database database;

    /** Over the store's database. */
    public SourceTable(Database database) {
        this.database = database;
    }

    /** Writes the state of sources; the counts are absolute, the last one written stands. */
    public void write(List<SourceStatus> batch) {
        Map<UUID, SourceStatus> latest = new TreeMap<>();
        batch.forEach(status -> latest.put(Hash.id(status.source(), status.split()), status));
        Instant now = database.now();
        database.change(connection -> Rows.batch(
                connection,
                """
                INSERT INTO wasit.source_status (id, source, split, read, gated, rejected, last_success, next_poll, last_error, note, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET read = excluded.read, gated = excluded.gated, rejected = excluded.rejected,
                    last_success = excluded.last_success, next_poll = excluded.next_poll, last_error = excluded.last_error,
                    note = excluded.note, updated_at = excluded.updated_at""",
                latest.entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), now))
                        .toList()));
    }

    /** All sources and splits, by name. */
    public List<SourceStatus> list() {
        return database.query("SELECT * FROM wasit.source_status ORDER BY source, split", SourceTable::status);
    }

    /** What all sources have read. */
    public SourceTotals totals() {
        return database.only(TOTALS, SourceTable::totals);
    }

    /** What that source has read. */
    public SourceTotals totals(String source) {
        return database.only(TOTALS + " WHERE source = ?", SourceTable::totals, source);
    }

    /**
     * Forgets, inside the caller's transaction, the files, feeds and channels of sources that the settings no longer name and of single imports.
     *
     * @param before when something was last told of them
     * @throws SQLException when the database refuses
     */
    public static void forget(Connection connection, Instant before) throws SQLException {
        Rows.update(connection, """
                DELETE FROM wasit.source_status t WHERE t.updated_at < ?
                    AND NOT EXISTS (SELECT 1 FROM wasit.sources s WHERE s.name = t.source AND s.listed)
                    AND NOT EXISTS (SELECT 1 FROM wasit.uploads u WHERE u.split = t.split)
                """, before);
    }

    /** How every source is doing: those that the settings name first, the others by when something was told of them. */
    public List<SourceHealth> health() {
        return database.query(
                HealthReader.HEALTH + " ORDER BY coalesce(s.listed, false) DESC, s.name, p.told DESC LIMIT ?",
                HealthReader::read,
                MOST_SHOWN);
    }

    /** How that source is doing. */
    public Optional<SourceHealth> health(String source) {
        return database
                .query(HealthReader.HEALTH + " WHERE coalesce(s.name, p.source) = ?", HealthReader::read, source)
                .stream()
                .findFirst();
    }

    /** The files, feeds or channels of a source: those that fail first, then by when something was told of them. */
    public List<SourceStatus> parts(String source, int limit) {
        return database.query(
                "SELECT * FROM wasit.source_status WHERE source = ? ORDER BY (last_error IS NULL), updated_at DESC, split LIMIT ?",
                SourceTable::status,
                source,
                limit);
    }

    /** How many flagged posts came from each platform or site, as named in their ids. */
    public Map<String, Long> flagged() {
        Map<String, Long> flagged = new TreeMap<>();
        database.query(
                "SELECT source, sum(posts) AS n FROM wasit.cases GROUP BY source",
                row -> flagged.put(row.text("source"), row.number("n")));
        return flagged;
    }

    private static SourceTotals totals(Row row) throws SQLException {
        return new SourceTotals(row.number("read"), row.number("gated"), row.number("rejected"));
    }

    private static SourceStatus status(Row row) throws SQLException {
        return new SourceStatus(
                row.text("source"),
                row.text("split"),
                row.number("read"),
                row.number("gated"),
                row.number("rejected"),
                row.maybeInstant("last_success"),
                row.maybeInstant("next_poll"),
                row.maybeText("last_error"),
                row.maybeText("note"));
    }

    private static @Nullable Object[] line(UUID id, SourceStatus status, Instant now) {
        return new @Nullable Object[] {
            id,
            status.source(),
            status.split(),
            status.in(),
            status.gated(),
            status.rejected(),
            status.lastSuccess(),
            status.nextPoll(),
            status.lastError(),
            status.note(),
            now
        };
    }
}
