package id.wasit.bench.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the secondary indexes of the tables away while they are filled: made at the end they cost a tenth. */
final class Indexes {
    private static final String SECONDARY = """
            SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
            FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
            WHERE n.nspname = 'wasit' AND t.relname = ANY (?) AND NOT i.indisprimary AND NOT i.indisunique
            ORDER BY 1
            """;

    private final Connection connection;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private Indexes(Connection connection) {
        this.connection = connection;
    }

    /** Drops those of the tables. */
    static Indexes droppedOf(Connection connection, List<String> tables) throws SQLException {
        Indexes indexes = new Indexes(connection);
        try (var query = connection.prepareStatement(SECONDARY)) {
            query.setArray(1, connection.createArrayOf("text", tables.toArray()));
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    indexes.definitions.put(found.getString("name"), found.getString("definition"));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : indexes.definitions.keySet()) {
                statement.execute("DROP INDEX " + name);
            }
        }
        return indexes;
    }

    /** The names, in the order in which they are made again. */
    List<String> names() {
        return new ArrayList<>(definitions.keySet());
    }

    /** Makes one again as it was. */
    void restore(String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(definitions.get(name));
        }
    }
}
