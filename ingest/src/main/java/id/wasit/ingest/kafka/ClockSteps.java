package id.wasit.ingest.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * Notices that the clock of this machine was set back. Kafka's clients reckon by that clock when they may connect again (NetworkClient, with
 * SystemTime.milliseconds): one that lost its broker while the clock was an hour ahead tries no more for an hour, without an error. Whoever
 * holds such a client for long asks here now and then, and begins anew with another one. A clock that goes ahead and back between two
 * questions is not noticed. For any number of threads.
 */
public final class ClockSteps {
    /** What time servers do by themselves is far below. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final long zero;
    private long furthest;

    /**
     * Begins now.
     *
     * @param nanos what really passes, as {@link System#nanoTime} tells it
     */
    public ClockSteps(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
        this.zero = nanos.getAsLong();
        this.furthest = ahead();
    }

    /** By how much the clock was set back since it was furthest ahead of what has really passed; zero when by less than five seconds. */
    public synchronized Duration back() {
        long now = ahead();
        furthest = Math.max(furthest, now);
        Duration back = Duration.ofMillis(furthest - now);
        return back.compareTo(LEAST) < 0 ? Duration.ZERO : back;
    }

    private long ahead() {
        return clock.millis() - Duration.ofNanos(nanos.getAsLong() - zero).toMillis();
    }
}
