package id.wasit.store.roster;

import id.wasit.model.RosterEntry;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the roster says of the accounts that changed since an earlier version, and of every handle that one of them ever had. All of it
 * was read at one moment.
 *
 * @param version the newest at that moment
 * @param accounts of which an entry or a handle changed, {@code platform:id}; one that has left is among them
 * @param handles that one of them ever had
 * @param entries of these accounts, ended ones included
 * @param holders of these handles, also accounts that did not change; each holds only while both the entry and the handle did
 */
public record RosterUpdate(
        String version,
        Set<String> accounts,
        List<Handle> handles,
        List<RosterEntry> entries,
        List<RosterEntry> holders) {

    private static final String CHANGED = """
            SELECT account FROM wasit.roster_entries WHERE since_version > ?
            UNION ALL SELECT account FROM wasit.roster_entries WHERE until_version > ?
            UNION ALL SELECT account FROM wasit.roster_handles WHERE changed_version > ?
            LIMIT ?
            """;

    /**
     * A name that accounts of a platform may have one after the other.
     *
     * @param platform the platform's short name
     * @param name in lower case, without the sign before it
     */
    public record Handle(String platform, String name) {}

    /** None where more rows changed than that, or where the roster does not come from that version. */
    static Optional<RosterUpdate> since(Connection connection, String version, int most) throws SQLException {
        Optional<Long> number = Rows.one(
                connection,
                "SELECT version FROM wasit.roster_versions WHERE " + RosterReader.NAME + " = ?",
                row -> row.number("version"),
                version);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        long before = number.get();
        List<String> changed =
                Rows.query(connection, CHANGED, row -> row.text("account"), before, before, before, most + 1);
        return changed.size() > most ? Optional.empty() : Optional.of(of(connection, Set.copyOf(changed)));
    }

    private static RosterUpdate of(Connection connection, Set<String> accounts) throws SQLException {
        Object keys = accounts.toArray(String[]::new);
        return new RosterUpdate(
                RosterReader.newest(connection),
                accounts,
                Rows.query(
                        connection,
                        "SELECT DISTINCT platform, handle FROM wasit.roster_handles WHERE account = ANY (?)",
                        row -> new Handle(row.text("platform"), row.text("handle")),
                        keys),
                Rows.query(connection, RosterReader.ENTRY + " AND account = ANY (?)", RosterReader::entry, keys),
                Rows.query(
                        connection,
                        RosterReader.HANDLES + " WHERE (h.handle, h.platform) IN"
                                + " (SELECT handle, platform FROM wasit.roster_handles WHERE account = ANY (?))",
                        RosterReader::entry,
                        keys));
    }
}
