package id.wasit.ingest.source;

import java.io.IOException;
import java.time.Duration;

/** A source whose turn has not come: nothing was asked, nothing went wrong, and the same step may be taken after the pause. */
public final class NotYet extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /** @param pause how long until it is worth trying again */
    public NotYet(Duration pause) {
        super("not before " + pause);
        this.pause = pause;
    }

    /** How long until it is worth trying again. */
    public Duration pause() {
        return pause;
    }
}
