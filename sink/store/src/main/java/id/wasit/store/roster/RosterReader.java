package id.wasit.store.roster;

import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads of the roster inside the transaction of somebody else, who writes the look at personal data into the ledger. */
public final class RosterReader {
    /** Of a row of {@code roster_versions}: a number alone may come twice, when a backup was read back in between. */
    static final String NAME =
            "version || ' of ' || to_char(imported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";

    static final String ENTRY =
            "SELECT platform, account_id, handle, person, basis, contest, valid_from, valid_to, unit, region"
                    + " FROM wasit.roster_entries WHERE until_version IS NULL";

    static final String HANDLES = """
            SELECT e.platform, e.account_id, h.handle, e.person, e.basis, e.contest, greatest(e.valid_from, h.valid_from) AS valid_from,
                least(e.valid_to, h.valid_to) AS valid_to, e.unit, e.region
            FROM wasit.roster_handles h JOIN wasit.roster_entries e ON e.account = h.account AND e.until_version IS NULL
                AND (e.valid_to IS NULL OR e.valid_to > h.valid_from) AND (h.valid_to IS NULL OR h.valid_to > greatest(e.valid_from, h.valid_from))
            """;

    static final String PERSONS = """
            SELECT p.key, p.name, p.position, p.unit, p.region FROM wasit.persons p
            WHERE EXISTS (SELECT 1 FROM wasit.roster_entries e WHERE e.person = p.key AND e.until_version IS NULL)
            """;

    private static final String PERSON = """
            SELECT p.key, p.name, left(n.nip, 4) || repeat('•', 12) || right(n.nip, 2) AS masked, p.position, p.unit, p.region, p.employment,
                p.employed_since, p.employed_until
            FROM wasit.persons p LEFT JOIN wasit.person_nips n ON n.person = p.key WHERE p.key = ?
            """;

    private RosterReader() {}

    /** Number of the last import that changed something; 0 for an empty roster. */
    static long version(Connection connection) throws SQLException {
        return Rows.number(connection, "SELECT coalesce(max(version), 0) FROM wasit.roster_versions");
    }

    /** Its number and moment; just "0" for an empty roster. */
    static String newest(Connection connection) throws SQLException {
        return Rows.one(
                        connection,
                        "SELECT " + NAME + " AS name FROM wasit.roster_versions ORDER BY version DESC LIMIT 1",
                        row -> row.text("name"))
                .orElse("0");
    }

    /**
     * A person; the NIP leaves the database masked.
     *
     * @throws SQLException when the database refuses
     */
    public static Optional<PersonCard> person(Connection connection, String key) throws SQLException {
        return Rows.one(connection, PERSON, RosterReader::person, key);
    }

    /**
     * How many others on the roster have the same name.
     *
     * @throws SQLException when the database refuses
     */
    public static int namesakes(Connection connection, PersonCard person) throws SQLException {
        return (int) Rows.number(
                connection,
                "SELECT count(*) FROM wasit.persons WHERE lower(name) = lower(?) AND key <> ?",
                person.name(),
                person.key());
    }

    /**
     * What the roster of today says of an account, ended entries included.
     *
     * @throws SQLException when the database refuses
     */
    public static List<RosterEntry> entriesOf(Connection connection, String account) throws SQLException {
        return Rows.query(connection, ENTRY + " AND account = ? ORDER BY valid_from, id", RosterReader::entry, account);
    }

    /**
     * The same for many accounts; one without an entry is absent.
     *
     * @throws SQLException when the database refuses
     */
    public static Map<String, List<RosterEntry>> entriesOf(Connection connection, Set<String> accounts)
            throws SQLException {
        return Rows.query(
                        connection,
                        ENTRY + " AND account = ANY (?) ORDER BY valid_from, id",
                        RosterReader::entry,
                        (Object) accounts.toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(RosterEntry::account));
    }

    /**
     * Whose handle an account key was, for items whose platform gave no id: {@code platform:handle}. Each entry holds only while both it and
     * the handle did.
     *
     * @throws SQLException when the database refuses
     */
    public static Map<String, List<RosterEntry>> holdersOf(Connection connection, Set<String> accounts)
            throws SQLException {
        String[] handles = accounts.stream()
                .map(account -> account.substring(account.indexOf(':') + 1))
                .toArray(String[]::new);
        return Rows.query(
                        connection,
                        HANDLES
                                + " WHERE h.handle = ANY (?) AND h.platform || ':' || h.handle = ANY (?) ORDER BY valid_from, h.id",
                        RosterReader::entry,
                        handles,
                        accounts.toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(entry -> entry.platform() + ':' + entry.handle()));
    }

    static RosterEntry entry(Row row) throws SQLException {
        return new RosterEntry(
                row.text("platform"),
                row.text("account_id"),
                row.maybeText("handle"),
                row.text("person"),
                row.text("basis"),
                row.maybeText("contest"),
                row.instant("valid_from"),
                row.maybeInstant("valid_to"),
                row.text("unit"),
                row.maybeText("region"));
    }

    static Person withoutNip(Row row) throws SQLException {
        return new Person(
                row.text("key"),
                row.text("name"),
                null,
                row.maybeText("position"),
                row.text("unit"),
                row.maybeText("region"));
    }

    private static PersonCard person(Row row) throws SQLException {
        return new PersonCard(
                row.text("key"),
                row.text("name"),
                row.maybeText("masked"),
                row.maybeText("position"),
                row.text("unit"),
                row.maybeText("region"),
                employment(row));
    }

    /**
     * From the columns {@code employment}, {@code employed_since} and {@code employed_until}; null when the roster did not tell.
     *
     * @throws SQLException when a column is missing
     */
    public static @Nullable Employment employment(Row row) throws SQLException {
        String code = row.maybeText("employment");
        return code == null
                ? null
                : new Employment(
                        EmploymentStatus.of(code).orElseThrow(),
                        row.maybeDate("employed_since"),
                        row.maybeDate("employed_until"));
    }
}
