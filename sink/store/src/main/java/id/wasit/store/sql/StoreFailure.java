package id.wasit.store.sql;

import java.sql.SQLException;

/** The database could not be reached, or refused. Nothing of the failed call was kept; it may be made again. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sqlState;

    StoreFailure(SQLException cause) {
        super("store: " + cause.getMessage(), cause);
        this.sqlState = cause.getSQLState() == null ? "" : cause.getSQLState();
    }

    /** The five characters by which PostgreSQL names what went wrong; empty when there are none. */
    public String sqlState() {
        return sqlState;
    }
}
