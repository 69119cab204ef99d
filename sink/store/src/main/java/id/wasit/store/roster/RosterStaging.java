package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A roster to import, laid beside the one that holds, in temporary tables: the comparison is done by the database, so six million entries
 * need no memory here. An entry is the same entry when account, contest and begin are the same; of two such in one file the last counts.
 */
final class RosterStaging {
    private static final int BATCH = 1_000;
    private static final String SAME =
            "n.account = o.account AND n.contest IS NOT DISTINCT FROM o.contest AND n.valid_from = o.valid_from";

    private final Connection connection;
    private final Instant now;

    RosterStaging(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    void load(RosterImport roster) throws SQLException {
        Rows.update(connection, """
                CREATE TEMP TABLE new_entries (no bigint GENERATED ALWAYS AS IDENTITY, platform text, account_id text, account text,
                    handle text, person text, basis text, contest text, valid_from timestamptz, valid_to timestamptz, unit text,
                    region text) ON COMMIT DROP
                """);
        Rows.update(connection, """
                CREATE TEMP TABLE new_persons (no bigint GENERATED ALWAYS AS IDENTITY, key text, name text, nip text, position text,
                    unit text, region text) ON COMMIT DROP
                """);
        entries(roster.entries());
        persons(roster.persons());
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
                    || account || ' (' || unit || ')' AS words
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
        Rows.update(connection, """
                INSERT INTO wasit.persons (key, name, position, unit, region) SELECT key, name, position, unit, region FROM person_changes
                ON CONFLICT (key) DO UPDATE SET name = excluded.name, position = excluded.position, unit = excluded.unit,
                    region = excluded.region
                """);
        Rows.update(connection, """
                INSERT INTO wasit.person_nips (person, nip) SELECT key, nip FROM person_changes WHERE nip IS NOT NULL
                ON CONFLICT (person) DO UPDATE SET nip = excluded.nip
                """);
    }

    private void compare() throws SQLException {
        Rows.update(connection, "ANALYZE new_entries");
        Rows.update(connection, """
                CREATE TEMP TABLE entry_changes ON COMMIT DROP AS
                WITH n AS (SELECT DISTINCT ON (account, contest, valid_from) * FROM new_entries
                           ORDER BY account, contest, valid_from, no DESC),
                     o AS (SELECT * FROM wasit.roster_entries WHERE until_version IS NULL)
                SELECT CASE WHEN o.id IS NULL THEN 'added' ELSE 'changed' END AS kind, o.id AS replaces, n.platform, n.account_id,
                    n.account, n.handle, n.person, n.basis, n.contest, n.valid_from, n.valid_to, n.unit, n.region
                FROM n LEFT JOIN o ON %1$s
                WHERE o.id IS NULL OR (n.handle, n.person, n.basis, n.valid_to, n.unit, n.region)
                    IS DISTINCT FROM (o.handle, o.person, o.basis, o.valid_to, o.unit, o.region)
                UNION ALL
                SELECT 'ended', o.id, o.platform, o.account_id, o.account, o.handle, o.person, o.basis, o.contest, o.valid_from,
                    ?, o.unit, o.region
                FROM o WHERE (o.valid_to IS NULL OR o.valid_to > ?) AND NOT EXISTS (SELECT 1 FROM n WHERE %1$s)
                """.formatted(SAME), now, now);
        Rows.update(connection, """
                CREATE TEMP TABLE person_changes ON COMMIT DROP AS
                SELECT n.* FROM (SELECT DISTINCT ON (key) * FROM new_persons ORDER BY key, no DESC) n
                LEFT JOIN wasit.persons p ON p.key = n.key LEFT JOIN wasit.person_nips i ON i.person = n.key
                WHERE p.key IS NULL OR (n.name, n.position, n.unit, n.region) IS DISTINCT FROM (p.name, p.position, p.unit, p.region)
                    OR (n.nip IS NOT NULL AND n.nip IS DISTINCT FROM i.nip)
                """);
    }

    private void entries(Iterable<RosterEntry> entries) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (RosterEntry entry : entries) {
            lines.add(new @Nullable Object[] {
                entry.platform(),
                entry.accountId(),
                entry.account(),
                entry.handle(),
                entry.person(),
                entry.basis(),
                entry.contest(),
                entry.validFrom(),
                entry.validTo(),
                entry.unit(),
                entry.region()
            });
            if (lines.size() == BATCH) {
                flushEntries(lines);
            }
        }
        flushEntries(lines);
    }

    private void flushEntries(List<@Nullable Object[]> lines) throws SQLException {
        Rows.batch(
                connection,
                "INSERT INTO new_entries (platform, account_id, account, handle, person, basis, contest, valid_from, valid_to, unit,"
                        + " region) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines);
        lines.clear();
    }

    private void persons(Iterable<Person> persons) throws SQLException {
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (Person person : persons) {
            lines.add(new @Nullable Object[] {
                person.key(), person.name(), person.nip(), person.position(), person.unit(), person.region()
            });
            if (lines.size() == BATCH) {
                flushPersons(lines);
            }
        }
        flushPersons(lines);
    }

    private void flushPersons(List<@Nullable Object[]> lines) throws SQLException {
        Rows.batch(
                connection,
                "INSERT INTO new_persons (key, name, nip, position, unit, region) VALUES (?, ?, ?, ?, ?, ?)",
                lines);
        lines.clear();
    }
}
