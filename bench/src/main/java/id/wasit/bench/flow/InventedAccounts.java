package id.wasit.bench.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Accounts and persons for a roster of a country's size. They are put into its tables directly, for a file of them would take much longer. */
final class InventedAccounts {
    /** Each statement takes how many. Names are of 250,000 sorts, as many persons share one. */
    private static final List<String> STATEMENTS = List.of(
            "INSERT INTO wasit.roster_versions (version, imported_at, imported_by, origin, added, changed, ended, persons)"
                    + " SELECT coalesce(max(version), 0) + 1, clock_timestamp(), 'bench', 'bench', ?, 0, 0, 0 FROM wasit.roster_versions",
            "INSERT INTO wasit.persons (key, name, position, unit, region)"
                    + " SELECT 'q-' || i, 'Rekaan' || to_hex(i % 500) || ' Umum' || to_hex(i / 500 % 500), 'staf ' || i % 300,"
                    + " 'Dinas ' || i % 20000, 'Wilayah ' || i % 600 FROM generate_series(1, ?) AS i ON CONFLICT DO NOTHING",
            "INSERT INTO wasit.roster_entries (platform, account_id, person, basis, contest, valid_from, unit, region, since_version)"
                    + " SELECT 'contohgram', 'b-' || v || '-' || i, 'q-' || i, 'bench', NULL, timestamptz '2025-01-01 00:00Z',"
                    + " 'Dinas ' || i % 20000, 'Wilayah ' || i % 600, v"
                    + " FROM generate_series(1, ?) AS i, (SELECT max(version) AS v FROM wasit.roster_versions) AS newest");

    private InventedAccounts() {}

    /** @return seconds that it took */
    static double add(DataSource source, int accounts) throws SQLException {
        long began = System.nanoTime();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String sql : STATEMENTS) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.setInt(1, accounts);
                    statement.executeUpdate();
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
        return (System.nanoTime() - began) / 1e9;
    }
}
