package id.wasit.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements with their values, and rows as they come back. Values never become part of the SQL text. Of Java types these are known: String,
 * numbers, Boolean, {@link Instant} (timestamptz), java.util.UUID, java.time.LocalDate, and a String array (text[]).
 */
public final class Rows {
    private static final int FETCH = 1_000;

    private Rows() {}

    /** Makes something of the row that the cursor stands on. */
    @FunctionalInterface
    public interface Reader<T> {
        /** @throws SQLException when a column is missing or of another type */
        T read(Row row) throws SQLException;
    }

    /** Takes one row after the other. */
    @FunctionalInterface
    public interface Sink {
        /** @throws SQLException when a column is missing or of another type */
        void take(Row row) throws SQLException;
    }

    /** All rows of a statement. */
    public static <T> List<T> query(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        each(connection, sql, row -> rows.add(reader.read(row)), values);
        return rows;
    }

    /** The only row, or none. */
    public static <T> Optional<T> one(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return query(connection, sql, reader, values).stream().findFirst();
    }

    /**
     * The row of a statement that always gives one, as a sum does, or an insert that returns what it wrote.
     *
     * @throws IllegalStateException when it gives none, or more
     */
    public static <T> T only(Connection connection, String sql, Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        List<T> rows = query(connection, sql, reader, values);
        if (rows.size() != 1) {
            throw new IllegalStateException("store: one row was expected, not " + rows.size() + ", of: " + sql);
        }
        return rows.get(0);
    }

    /** The number in the only column of such a row. */
    public static long number(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return only(connection, sql, Row::number, values);
    }

    /** Whether a statement gives any row. */
    public static boolean any(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        return !query(connection, sql, row -> true, values).isEmpty();
    }

    /** Hands over one row after the other; inside a transaction without holding all of them in memory. */
    public static void each(Connection connection, String sql, Sink sink, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            bind(statement, values);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    sink.take(new Row(result));
                }
            }
        }
    }

    /** Runs a statement that changes rows, and tells how many. */
    public static int update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /** Runs a statement once for each array of values, in one round trip. */
    public static void batch(Connection connection, String sql, Collection<@Nullable Object[]> lines)
            throws SQLException {
        if (lines.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] line : lines) {
                bind(statement, line);
                statement.addBatch();
            }
            int[] unused = statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof String text) {
                statement.setString(i + 1, Storable.text(text));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
