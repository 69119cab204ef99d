package id.wasit.store.roster;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Which account had which handle when. An account keeps its stable id; its handles come and go, and a handle that was given up may be taken
 * by somebody else. So each stretch ends when an import no longer names it, and the next one begins no earlier than that. It tells the
 * version in which it began or ended last: the file may leave out an entry that is long over, which ends its handle and changes no entry.
 */
final class HandleHistory {
    private final Connection connection;
    private final Instant now;
    private final long version;

    /** @param version of the roster that the import makes */
    HandleHistory(Connection connection, Instant now, long version) {
        this.connection = connection;
        this.now = now;
        this.version = version;
    }

    /** Takes over the handles of the lines to import. */
    void apply() throws SQLException {
        Rows.update(connection, """
                CREATE TEMP TABLE new_handles ON COMMIT DROP AS
                SELECT platform, lower(handle) AS handle, account, min(valid_from) AS valid_from FROM new_lines
                WHERE handle IS NOT NULL AND account IS NOT NULL GROUP BY 1, 2, 3
                """);
        Rows.update(connection, """
                UPDATE wasit.roster_handles h SET valid_to = ?, changed_version = ? WHERE h.valid_to IS NULL AND NOT EXISTS (
                    SELECT 1 FROM new_handles n WHERE n.platform = h.platform AND n.handle = h.handle AND n.account = h.account)
                """, now, version);
        Rows.update(connection, """
                INSERT INTO wasit.roster_handles (platform, handle, account, valid_from, changed_version)
                SELECT n.platform, n.handle, n.account, greatest(n.valid_from,
                    (SELECT max(o.valid_to) FROM wasit.roster_handles o
                     WHERE (o.platform = n.platform AND o.handle = n.handle) OR o.account = n.account)), ?
                FROM new_handles n WHERE NOT EXISTS (
                    SELECT 1 FROM wasit.roster_handles h
                    WHERE h.platform = n.platform AND h.handle = n.handle AND h.account = n.account AND h.valid_to IS NULL)
                """, version);
    }
}
