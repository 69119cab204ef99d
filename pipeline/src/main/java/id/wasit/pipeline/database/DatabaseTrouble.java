package id.wasit.pipeline.database;

/** The own database cannot be started or stopped; the message is one line for the operator and says what to do. */
public final class DatabaseTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseTrouble(String message) {
        super(message);
    }

    DatabaseTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
