package id.wasit.ingest.source;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A source that does not answer as it should, in words for the people who look after it. */
public final class SourceFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final Duration notBefore;

    /**
     * A failure.
     *
     * @param indonesian what happened, where, and what to do; repeats nothing of the content
     * @param notBefore the pause the source asks for; zero when it asks for none
     * @param cause what lies behind it
     */
    public SourceFailure(String indonesian, Duration notBefore, @Nullable Throwable cause) {
        super(indonesian, cause);
        this.notBefore = notBefore;
    }

    /** A failure without a pause asked for. */
    public SourceFailure(String indonesian) {
        this(indonesian, Duration.ZERO, null);
    }

    /** The pause the source asks for. */
    public Duration notBefore() {
        return notBefore;
    }
}
