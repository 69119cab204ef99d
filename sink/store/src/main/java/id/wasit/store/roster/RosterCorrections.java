package id.wasit.store.roster;

import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What granted requests changed about the roster: at once, and in every later import, because the file of an office may keep a mistake for
 * long. Running jobs see it as a further version.
 */
public final class RosterCorrections {
    private RosterCorrections() {}

    /**
     * Lets an account go that is not this person's.
     *
     * @return how many entries held
     * @throws SQLException when the database refuses
     */
    public static int release(Connection connection, Correction correction, String account) throws SQLException {
        int entries = (int) Rows.number(
                connection,
                "SELECT count(*) FROM wasit.roster_entries WHERE until_version IS NULL AND account = ? AND person = ?",
                account,
                correction.person());
        if (entries == 0) {
            return 0;
        }
        keep(connection, correction, account, new PersonFacts(null, null, null, null));
        long version = nextVersion(connection, correction, 0, entries);
        Rows.update(
                connection,
                "UPDATE wasit.roster_entries SET until_version = ? WHERE until_version IS NULL AND account = ? AND person = ?",
                version,
                account,
                correction.person());
        Rows.update(
                connection,
                "UPDATE wasit.roster_handles SET valid_to = ?, changed_version = ? WHERE valid_to IS NULL AND account = ?",
                correction.at(),
                version,
                account);
        return entries;
    }

    /**
     * Puts data of a person right, in the roster and in their cases.
     *
     * @return false when there is no such person, or nothing differs
     * @throws SQLException when the database refuses
     */
    public static boolean correct(Connection connection, Correction correction, PersonFacts facts) throws SQLException {
        String person = correction.person();
        int changed =
                Rows.update(connection, """
                UPDATE wasit.persons p SET name = n.name, position = n.position, unit = n.unit, region = n.region
                FROM (SELECT coalesce(?, name) AS name, coalesce(?, position) AS position, coalesce(?, unit) AS unit,
                        coalesce(?, region) AS region, key FROM wasit.persons WHERE key = ?) n
                WHERE n.key = p.key AND (p.name, p.position, p.unit, p.region) IS DISTINCT FROM (n.name, n.position, n.unit, n.region)
                """, facts.name(), facts.position(), facts.unit(), facts.region(), person);
        if (changed == 0) {
            return false;
        }
        keep(connection, correction, null, facts);
        long version = nextVersion(connection, correction, 1, 0);
        Rows.update(connection, """
                INSERT INTO wasit.roster_entries (platform, account_id, handle, person, basis, contest, valid_from, valid_to, unit,
                    region, since_version)
                SELECT e.platform, e.account_id, e.handle, e.person, e.basis, e.contest, e.valid_from, e.valid_to, p.unit, p.region, ?
                FROM wasit.roster_entries e JOIN wasit.persons p ON p.key = e.person
                WHERE e.person = ? AND e.until_version IS NULL AND (e.unit, e.region) IS DISTINCT FROM (p.unit, p.region)
                """, version, person);
        Rows.update(
                connection,
                "UPDATE wasit.roster_entries e SET until_version = ? FROM wasit.persons p WHERE p.key = e.person AND e.person = ?"
                        + " AND e.until_version IS NULL AND (e.unit, e.region) IS DISTINCT FROM (p.unit, p.region)",
                version,
                person);
        Rows.update(
                connection,
                "UPDATE wasit.cases c SET unit = p.unit, region = p.region FROM wasit.persons p WHERE p.key = c.person AND p.key = ?",
                person);
        // What was not handed over yet must not leave with the mistake; what was, stays as it was sent.
        Rows.update(connection, """
                UPDATE wasit.dossier_persons d SET name = p.name, position = p.position, unit = p.unit, region = p.region
                FROM wasit.persons p, wasit.cases c WHERE p.key = ? AND d.person = p.key AND c.key = d.case_key AND c.state = 'siap_rujuk'
                """, person);
        return true;
    }

    /** Puts the corrections over a roster that is being imported. */
    static void over(Connection connection) throws SQLException {
        Rows.update(connection, """
                UPDATE new_lines l SET account = NULL FROM wasit.roster_corrections c
                WHERE c.account = l.account AND c.person = l.person
                """);
        Rows.update(connection, """
                UPDATE new_lines l SET name = coalesce(c.name, l.name), position = coalesce(c.position, l.position),
                    office = coalesce(c.unit, l.office), place = coalesce(c.region, l.place), unit = coalesce(c.unit, l.unit),
                    region = coalesce(c.region, l.region)
                FROM (SELECT person, (array_agg(name ORDER BY id DESC) FILTER (WHERE name IS NOT NULL))[1] AS name,
                        (array_agg(position ORDER BY id DESC) FILTER (WHERE position IS NOT NULL))[1] AS position,
                        (array_agg(unit ORDER BY id DESC) FILTER (WHERE unit IS NOT NULL))[1] AS unit,
                        (array_agg(region ORDER BY id DESC) FILTER (WHERE region IS NOT NULL))[1] AS region
                      FROM wasit.roster_corrections WHERE account IS NULL GROUP BY person) c
                WHERE c.person = coalesce(l.key, l.person)
                """);
    }

    private static void keep(Connection connection, Correction correction, @Nullable String account, PersonFacts facts)
            throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.roster_corrections (request, person, account, name, position, unit, region, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                correction.request(),
                correction.person(),
                account,
                facts.name(),
                facts.position(),
                facts.unit(),
                facts.region(),
                correction.at());
    }

    private static long nextVersion(Connection connection, Correction correction, int changed, int ended)
            throws SQLException {
        Lock.ROSTER.take(connection);
        return Rows.number(connection, """
                        INSERT INTO wasit.roster_versions (version, imported_at, imported_by, origin, added, changed, ended, persons)
                        SELECT coalesce(max(version), 0) + 1, ?, ?, 'perbaikan atas permintaan', 0, ?, ?, ? FROM wasit.roster_versions
                        RETURNING version
                        """, correction.at(), correction.by(), changed, ended, changed);
    }
}
