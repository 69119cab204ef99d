package id.wasit.pipeline.database;

import java.net.UnknownHostException;
import org.postgresql.util.PSQLException;

/** The database cannot be reached, started or stopped; the message is one line for the operator and says what to do. */
public final class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The driver's own, when the server asks for a password and there is none. */
    private static final String ANSWERED_WITHOUT_PASSWORD = "08004";

    DatabaseTrouble(String message) {
        super(message);
    }

    DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * A database that cannot be reached or lets nobody in.
     *
     * @param failed what came of trying; says why somewhere in its causes
     */
    public static DatabaseTrouble refused(DatabaseAddress address, RuntimeException failed) {
        String reason = String.valueOf(failed.getMessage());
        String advice = advice("");
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refusal) {
                reason = String.valueOf(refusal.getMessage());
                advice = advice(String.valueOf(refusal.getSQLState()));
            } else if (cause instanceof UnknownHostException) {
                reason = "no host has the name " + cause.getMessage();
            }
        }
        return new DatabaseTrouble(address + ": " + reason + "; " + advice, failed);
    }

    /** By the kinds of refusal of appendix A of PostgreSQL's manual. */
    private static String advice(String sqlState) {
        if (sqlState.startsWith("28") || sqlState.equals(ANSWERED_WITHOUT_PASSWORD)) {
            return "are database.user and the password (" + DatabaseAddress.PASSWORD_VARIABLE
                    + " or database.password-file) right?";
        }
        if (sqlState.startsWith("3D")) {
            return "make the database, or mend database.url";
        }
        return sqlState.startsWith("53")
                ? "make room, or set max_connections higher"
                : "is it running, and is database.url right?";
    }
}
