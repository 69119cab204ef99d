package id.wasit.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only while somebody sleeps, or when it is told to. */
final class FakeTicker implements Ticker {
    private final List<Duration> slept = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - Duration.ofSeconds(1).toNanos();

    /** The pauses that were kept, without those of nothing. */
    synchronized List<Duration> slept() {
        return slept.stream().filter(pause -> !pause.isZero()).toList();
    }

    /** Lets time pass while nobody sleeps. */
    synchronized void forward(Duration time) {
        nanos += time.toNanos();
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration pause) {
        slept.add(pause);
        nanos += pause.toNanos();
    }
}
