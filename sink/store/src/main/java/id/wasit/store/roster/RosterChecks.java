package id.wasit.store.roster;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Mistakes that show only between two lines of a roster; the database looks for them, each with the line and what it clashes with. */
final class RosterChecks {
    private static final String TWICE = """
            SELECT l.line, 'account_id' AS col, 'akun ' || l.account || ' sudah ada di baris ' || f.first
                || ' untuk kontestasi dan awal berlaku yang sama' AS words
            FROM new_lines l JOIN (
                SELECT account, contest, valid_from, min(no) AS no, min(line) AS first FROM new_lines WHERE account IS NOT NULL
                GROUP BY account, contest, valid_from HAVING count(*) > 1) f
            ON l.account = f.account AND l.contest IS NOT DISTINCT FROM f.contest AND l.valid_from = f.valid_from AND l.no > f.no
            ORDER BY l.line LIMIT ?
            """;

    private static final String TWO_NAMES = """
            SELECT l.line, 'name' AS col, '"' || l.name || '" berbeda dari "' || g.name || '" pada baris ' || g.line
                || ' untuk person yang sama (' || l.key || ')' AS words
            FROM new_lines l JOIN (
                SELECT DISTINCT ON (n.key) n.key, n.no, n.line, n.name FROM new_lines n JOIN (
                    SELECT key FROM new_lines WHERE key IS NOT NULL GROUP BY key HAVING min(name) <> max(name)) k ON k.key = n.key
                ORDER BY n.key, n.no) g
            ON g.key = l.key AND l.name <> g.name ORDER BY l.line LIMIT ?
            """;

    /** A handle belongs to one account at a time; files that carry only handles could not tell the two apart. */
    private static final String SHARED_HANDLE = """
            SELECT b.line, 'handle' AS col, '@' || b.handle || ' dipakai akun ' || a.account || ' (baris ' || a.line
                || ') pada waktu yang sama; satu nama hanya milik satu akun' AS words
            FROM new_lines a JOIN new_lines b
              ON a.platform = b.platform AND lower(a.handle) = lower(b.handle) AND a.account <> b.account AND a.no < b.no
              AND tstzrange(a.valid_from, a.valid_to) && tstzrange(b.valid_from, b.valid_to)
            WHERE (b.platform, lower(b.handle)) IN (
                SELECT platform, lower(handle) FROM new_lines WHERE handle IS NOT NULL GROUP BY 1, 2 HAVING min(account) <> max(account))
            ORDER BY b.line LIMIT ?
            """;

    private final Connection connection;

    RosterChecks(Connection connection) {
        this.connection = connection;
    }

    /** Those already known, and those between the lines. */
    List<RosterFault> faults(List<RosterFault> known) throws SQLException {
        List<RosterFault> faults = new ArrayList<>(known);
        for (String check : List.of(TWICE, TWO_NAMES, SHARED_HANDLE)) {
            faults.addAll(Rows.query(
                    connection,
                    check,
                    row -> new RosterFault(row.number("line"), row.text("col"), row.text("words")),
                    RosterFaults.LIMIT));
        }
        return faults;
    }
}
