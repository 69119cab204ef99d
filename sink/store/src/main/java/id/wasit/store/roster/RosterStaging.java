package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.sql.Copy;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A roster to import, laid beside the one that holds, in temporary tables: the comparison is done by the database, so six million entries
 * need no memory here. An entry is the same entry when account, contest and begin are the same.
 */
final class RosterStaging {
    private static final String COLUMNS =
            "line, platform, account_id, account, handle, person, basis, contest, valid_from, valid_to,"
                    + " unit, region, key, name, nip, position, office, place, employment, employed_since, employed_until";
    private static final String SAME =
            "n.account = o.account AND n.contest IS NOT DISTINCT FROM o.contest AND n.valid_from = o.valid_from";
    /** One import at a time, over millions of rows: with the usual four megabytes every step would go through the disk. */
    private static final String ROOM = "SET LOCAL work_mem = '128MB'";

    private final Connection connection;
    private final Instant now;

    RosterStaging(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** @throws RosterFaults with every mistake, those of the reader and those that show only between lines */
    void load(RosterImport roster) throws SQLException {
        Rows.update(connection, ROOM);
        Rows.update(connection, """
                CREATE TEMP TABLE new_lines (no bigint GENERATED ALWAYS AS IDENTITY, line bigint, platform text, account_id text,
                    account text, handle text, person text, basis text, contest text, valid_from timestamptz, valid_to timestamptz,
                    unit text, region text, key text, name text, nip text, position text, office text, place text,
                    employment text, employed_since date, employed_until date) ON COMMIT DROP
                """);
        try (Copy copy = new Copy(connection, "new_lines", COLUMNS)) {
            for (RosterLine line : roster.lines()) {
                copy.row(values(line));
            }
        }
        RosterCorrections.over(connection);
        Rows.update(connection, "ANALYZE new_lines");
        List<RosterFault> faults =
                new RosterChecks(connection).faults(roster.faults().get());
        if (!faults.isEmpty()) {
            throw new RosterFaults(faults);
        }
        compare();
    }

    /** How many entries of each kind (added, changed, ended), and persons. */
    Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new TreeMap<>(Map.of("added", 0L, "changed", 0L, "ended", 0L, "persons", 0L));
        Rows.each(
                connection,
                "SELECT kind, count(*) AS n FROM entry_changes GROUP BY kind"
                        + " UNION ALL SELECT 'persons', count(*) FROM person_changes",
                row -> counts.put(row.text("kind"), row.number("n")));
        return counts;
    }

    List<String> examples() throws SQLException {
        return Rows.query(connection, """
                SELECT CASE kind WHEN 'added' THEN 'baru: ' WHEN 'changed' THEN 'berubah: ' ELSE 'berakhir: ' END
                    || account || ' (' || unit || ')' || coalesce(': ' || difference, '') AS words
                FROM entry_changes ORDER BY account, kind LIMIT ?
                """, row -> row.text("words"), RosterChange.EXAMPLES);
    }

    /** Writes what differs. What is replaced stays, marked with the version that replaced it. */
    void apply(long version) throws SQLException {
        Rows.update(
                connection,
                "UPDATE wasit.roster_entries e SET until_version = ? FROM entry_changes c WHERE e.id = c.replaces",
                version);
        Rows.update(connection, """
                INSERT INTO wasit.roster_entries (platform, account_id, handle, person, basis, contest, valid_from, valid_to, unit,
                    region, since_version)
                SELECT platform, account_id, handle, person, basis, contest, valid_from, valid_to, unit, region, ?
                FROM entry_changes WHERE valid_to IS NULL OR valid_to > valid_from
                """, version);
        new HandleHistory(connection, now, version).apply();
        Rows.update(connection, """
                INSERT INTO wasit.persons (key, name, position, unit, region, employment, employed_since, employed_until)
                SELECT key, name, position, unit, region, employment, employed_since, employed_until FROM person_changes
                ON CONFLICT (key) DO UPDATE SET name = excluded.name, position = excluded.position, unit = excluded.unit,
                    region = excluded.region, employment = excluded.employment, employed_since = excluded.employed_since,
                    employed_until = excluded.employed_until
                """);
        Rows.update(connection, """
                INSERT INTO wasit.person_nips (person, nip) SELECT key, nip FROM person_changes WHERE nip IS NOT NULL
                ON CONFLICT (person) DO UPDATE SET nip = excluded.nip
                """);
    }

    private void compare() throws SQLException {
        Rows.update(connection, """
                CREATE TEMP TABLE entry_changes ON COMMIT DROP AS
                WITH n AS (SELECT * FROM new_lines WHERE account IS NOT NULL),
                     o AS (SELECT * FROM wasit.roster_entries WHERE until_version IS NULL)
                SELECT CASE WHEN o.id IS NULL THEN 'added' ELSE 'changed' END AS kind, o.id AS replaces, n.platform, n.account_id,
                    n.account, n.handle, n.person, n.basis, n.contest, n.valid_from, n.valid_to, n.unit, n.region,
                    CASE WHEN o.id IS NOT NULL THEN concat_ws(', ',
                        %2$s) END AS difference
                FROM n LEFT JOIN o ON %1$s
                WHERE o.id IS NULL OR (n.handle, n.person, n.basis, n.valid_to, n.unit, n.region)
                    IS DISTINCT FROM (o.handle, o.person, o.basis, o.valid_to, o.unit, o.region)
                UNION ALL
                SELECT 'ended', o.id, o.platform, o.account_id, o.account, o.handle, o.person, o.basis, o.contest, o.valid_from,
                    ?, o.unit, o.region, NULL
                FROM o WHERE (o.valid_to IS NULL OR o.valid_to > ?) AND NOT EXISTS (SELECT 1 FROM n WHERE %1$s)
                """.formatted(SAME, differences()), now, now);
        Rows.update(connection, """
                CREATE TEMP TABLE person_changes ON COMMIT DROP AS
                SELECT n.key, n.name, n.nip, n.position, n.office AS unit, n.place AS region, e.employment, e.employed_since,
                    e.employed_until
                FROM (SELECT DISTINCT ON (key) * FROM new_lines WHERE key IS NOT NULL ORDER BY key, no DESC) n
                LEFT JOIN (SELECT DISTINCT ON (key) key, employment, employed_since, employed_until FROM new_lines
                    WHERE employment IS NOT NULL ORDER BY key, no DESC) e ON e.key = n.key
                LEFT JOIN wasit.persons p ON p.key = n.key LEFT JOIN wasit.person_nips i ON i.person = n.key
                WHERE p.key IS NULL OR (n.name, n.position, n.office, n.place, e.employment, e.employed_since, e.employed_until)
                        IS DISTINCT FROM (p.name, p.position, p.unit, p.region, p.employment, p.employed_since, p.employed_until)
                    OR (n.nip IS NOT NULL AND n.nip IS DISTINCT FROM i.nip)
                """);
    }

    private static String differences() {
        return List.of("handle", "person", "basis", "valid_to", "unit", "region").stream()
                .map(column ->
                        "CASE WHEN n.%1$s IS DISTINCT FROM o.%1$s THEN '%1$s ' || coalesce(o.%1$s::text, '–') || ' → '"
                                        .formatted(column)
                                + "|| coalesce(n.%1$s::text, '–') END".formatted(column))
                .reduce((one, other) -> one + ",\n" + other)
                .orElseThrow();
    }

    private static @Nullable Object[] values(RosterLine line) {
        RosterEntry entry = line.entry();
        Person person = line.person();
        Employment employment = line.employment();
        return new @Nullable Object[] {
            line.line(),
            entry == null ? null : entry.platform(),
            entry == null ? null : entry.accountId(),
            entry == null ? null : entry.account(),
            entry == null ? null : entry.handle(),
            entry == null ? null : entry.person(),
            entry == null ? null : entry.basis(),
            entry == null ? null : entry.contest(),
            entry == null ? null : entry.validFrom(),
            entry == null ? null : entry.validTo(),
            entry == null ? null : entry.unit(),
            entry == null ? null : entry.region(),
            person == null ? null : person.key(),
            person == null ? null : person.name(),
            person == null ? null : person.nip(),
            person == null ? null : person.position(),
            person == null ? null : person.unit(),
            person == null ? null : person.region(),
            employment == null ? null : employment.status().code(),
            employment == null ? null : employment.since(),
            employment == null ? null : employment.until()
        };
    }
}
