package id.wasit.store.sql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a result, by column name. Methods that begin with {@code maybe} give null for an empty column. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** @throws SQLException when the column is missing or empty */
    public String text(String column) throws SQLException {
        return there(maybeText(column), column);
    }

    /** @throws SQLException when the column is missing */
    @SuppressWarnings("NullAway") // JDBC gives null for an empty column.
    public @Nullable String maybeText(String column) throws SQLException {
        return result.getString(column);
    }

    /** @throws SQLException when the column is missing or empty */
    public Instant instant(String column) throws SQLException {
        return there(maybeInstant(column), column);
    }

    /** @throws SQLException when the column is missing */
    public @Nullable Instant maybeInstant(String column) throws SQLException {
        OffsetDateTime moment = result.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** @throws SQLException when the column is missing or empty */
    public LocalDate date(String column) throws SQLException {
        return there(maybeDate(column), column);
    }

    /** @throws SQLException when the column is missing */
    @SuppressWarnings("NullAway") // JDBC gives null for an empty column.
    public @Nullable LocalDate maybeDate(String column) throws SQLException {
        return result.getObject(column, LocalDate.class);
    }

    /** @throws SQLException when the column is missing or empty */
    public byte[] bytes(String column) throws SQLException {
        return there(maybeBytes(column), column);
    }

    /** @throws SQLException when the column is missing */
    @SuppressWarnings("NullAway") // JDBC gives null for an empty column.
    public byte @Nullable [] maybeBytes(String column) throws SQLException {
        return result.getBytes(column);
    }

    /** @throws SQLException when the column is missing */
    public int integer(String column) throws SQLException {
        return result.getInt(column);
    }

    /** @throws SQLException when the column is missing */
    public @Nullable Integer maybeInteger(String column) throws SQLException {
        int value = result.getInt(column);
        return result.wasNull() ? null : value;
    }

    /** @throws SQLException when the column is missing */
    public long number(String column) throws SQLException {
        return result.getLong(column);
    }

    /** The first column. */
    long number() throws SQLException {
        return result.getLong(1);
    }

    /** @throws SQLException when the column is missing */
    public double real(String column) throws SQLException {
        return result.getDouble(column);
    }

    /** @throws SQLException when the column is missing */
    public boolean truth(String column) throws SQLException {
        return result.getBoolean(column);
    }

    /** @throws SQLException when the column is missing or empty */
    public List<String> texts(String column) throws SQLException {
        Array array = there(result.getArray(column), column);
        return List.of((String[]) array.getArray());
    }

    private static <T> T there(@Nullable T value, String column) throws SQLException {
        if (value == null) {
            throw new SQLException("column " + column + " is empty");
        }
        return value;
    }
}
