package id.wasit.store.sql;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The database could not be reached, or refused. Nothing of the failed call was kept; it may be made again. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Kinds of refusal that say nothing about what was written (appendix A of PostgreSQL's manual): no connection, a server that may only be
     * read (25, after a switch to its standby), no schema (3F), another transaction in the way (40), rights, tables and columns that are not
     * those of this program (42, after the schema went on), no room or memory, an object in use, being shut down, a broken disk.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "3F", "40", "42", "53", "55", "57", "58");

    /** The routine of the server that raises what a trigger says. */
    private static final String RAISE = "exec_stmt_raise";

    private final String sqlState;
    private final boolean ofRule;

    StoreFailure(SQLException cause) {
        super("store: " + cause.getMessage(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
        this.ofRule = isRaised(cause);
    }

    /** The five characters by which PostgreSQL names what went wrong; empty when there are none. */
    public String sqlState() {
        return sqlState;
    }

    /**
     * Whether the database is at fault, or the schema, and not what was written: later the same will be taken. Our own triggers say "42501" too,
     * of what may never be changed; they always mean what was written.
     */
    public boolean isPassing() {
        return !ofRule && sqlState.length() == 5 && PASSING.contains(sqlState.substring(0, 2));
    }

    private static boolean isRaised(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            ServerErrorMessage told = cause instanceof PSQLException server ? server.getServerErrorMessage() : null;
            if (told != null) {
                return RAISE.equals(told.getRoutine());
            }
        }
        return false;
    }
}
