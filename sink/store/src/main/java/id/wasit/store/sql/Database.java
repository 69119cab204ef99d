package id.wasit.store.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections, transactions and the clock of the store.
 *
 * @param source where connections come from
 * @param clock tells the time that is written
 */
public record Database(DataSource source, Clock clock) {

    /** Something done with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        /** @throws SQLException when the database refuses */
        T on(Connection connection) throws SQLException;
    }

    /** Something done with a connection that gives nothing back. */
    @FunctionalInterface
    public interface Task {
        /** @throws SQLException when the database refuses */
        void on(Connection connection) throws SQLException;
    }

    /** Now, in the microseconds that PostgreSQL keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** All or nothing: what the work wrote is kept when it returns, and forgotten when it throws. */
    public <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            return committed(connection, work);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** The same for work without a result. */
    public void change(Task task) {
        Boolean unused = inTransaction(connection -> {
            task.on(connection);
            return true;
        });
    }

    /** The rows of one statement. */
    public <T> List<T> query(String sql, Rows.Reader<T> reader, @Nullable Object... values) {
        return asked(connection -> Rows.query(connection, sql, reader, values));
    }

    /** The row of a statement that always gives one; see {@link Rows#only}. */
    public <T> T only(String sql, Rows.Reader<T> reader, @Nullable Object... values) {
        return asked(connection -> Rows.only(connection, sql, reader, values));
    }

    /** The number in the only column of such a row. */
    public long number(String sql, @Nullable Object... values) {
        return asked(connection -> Rows.number(connection, sql, values));
    }

    /** Hands over the rows of one statement, one after the other. */
    public void each(String sql, Rows.Sink sink, @Nullable Object... values) {
        Boolean unused = asked(connection -> {
            Rows.each(connection, sql, sink, values);
            return true;
        });
    }

    /** Frees what was deleted or replaced in these tables, and takes it out of their indexes. */
    public void vacuum(String... tables) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.execute("VACUUM wasit." + table);
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** One statement needs no transaction around it. */
    private <T> T asked(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.on(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            close(connection, done);
        }
    }

    /** After a failure the connection may be gone: a rollback that fails must not hide why. */
    private static void close(Connection connection, boolean done) throws SQLException {
        if (done) {
            connection.setAutoCommit(true);
            return;
        }
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException ignored) {
            // The first failure is on its way to the caller, and PostgreSQL rolls back what a lost connection leaves.
        }
    }
}
