package id.wasit.bench.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The rows that the store gained, put into tables of the same columns, keys, checks and indexes by nothing but batches of JDBC: what the same
 * rows must cost.
 */
final class BareRows {
    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = 'wasit' AND table_type = 'BASE TABLE' ORDER BY table_name";

    private final DataSource source;
    private final Map<String, Long> known;

    private BareRows(DataSource source, Map<String, Long> known) {
        this.source = source;
        this.known = known;
    }

    /** What is in the store now is left out. */
    static BareRows of(DataSource source) throws SQLException {
        Map<String, Long> known = new LinkedHashMap<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA bare");
            for (String table : column(statement, TABLES)) {
                known.put(table, count(statement, table));
                statement.execute(
                        "CREATE TABLE bare.%1$s (LIKE wasit.%1$s INCLUDING ALL EXCLUDING GENERATED EXCLUDING IDENTITY)"
                                .formatted(table));
            }
        }
        return new BareRows(source, known);
    }

    /** Writes what was added since the last call, in so many transactions. */
    Spent copied(int transactions) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, List<@Nullable Object[]>> added = new LinkedHashMap<>();
            for (Map.Entry<String, Long> table : known.entrySet()) {
                long now = count(statement, table.getKey());
                if (now > table.getValue()) {
                    added.put(table.getKey(), rows(statement, table.getKey(), table.getValue()));
                    table.setValue(now);
                }
            }
            // As the store does for its own batches.
            statement.execute("SET plan_cache_mode = auto");
            connection.setAutoCommit(false);
            Spent spent = Spent.in(Spent.backend(connection), () -> {
                for (int part = 0; part < transactions; part++) {
                    for (Map.Entry<String, List<@Nullable Object[]>> table : added.entrySet()) {
                        insert(connection, table.getKey(), part(table.getValue(), part, transactions));
                    }
                    connection.commit();
                }
            });
            connection.setAutoCommit(true);
            statement.execute("SET plan_cache_mode = force_custom_plan");
            return spent;
        }
    }

    private static <T> List<T> part(List<T> all, int part, int parts) {
        return all.subList(all.size() * part / parts, all.size() * (part + 1) / parts);
    }

    /** Rows lie in the order in which they came, for nothing is deleted here. */
    private static List<@Nullable Object[]> rows(Statement statement, String table, long from) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (ResultSet found =
                statement.executeQuery("SELECT * FROM wasit.%s ORDER BY ctid OFFSET %d".formatted(table, from))) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                @Nullable Object[] row = new @Nullable Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static void insert(Connection connection, String table, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String cells = String.join(",", Collections.nCopies(rows.get(0).length, "?"));
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO bare.%s VALUES (%s) ON CONFLICT DO NOTHING".formatted(table, cells))) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        return Long.parseLong(
                column(statement, "SELECT count(*) FROM wasit." + table).get(0));
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> cells = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                cells.add(found.getString(1));
            }
        }
        return cells;
    }
}
