package id.wasit.ingest.youtube;

import java.io.IOException;

/** YouTube does not answer one question; others it may answer. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final String reason;

    Refused(String reason) {
        super("refused: " + reason);
        this.reason = reason;
    }

    /** YouTube's word for it: {@code commentsDisabled}, {@code videoNotFound}. */
    String reason() {
        return reason;
    }
}
