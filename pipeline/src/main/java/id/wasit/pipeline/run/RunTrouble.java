package id.wasit.pipeline.run;

/** Wasit cannot start or go on; the message is one line for the operator: what was found and what to do. */
public final class RunTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one line, without a stack trace to it */
    public RunTrouble(String message) {
        super(message);
    }

    /** @param cause for the log; the operator sees only the message */
    public RunTrouble(String message, Throwable cause) {
        super(message, cause);
    }
}
