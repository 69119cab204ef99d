package id.wasit.review.drafts;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How far something is that takes long; read by the pages while it runs. */
public final class Progress {
    private final AtomicLong done = new AtomicLong();
    private volatile long whole;
    private volatile boolean cancelled;
    private volatile boolean over;
    private volatile @Nullable String failure;

    void begin(long size) {
        whole = size;
    }

    void forward(long by) {
        done.addAndGet(by);
    }

    void cancel() {
        cancelled = true;
    }

    void end(@Nullable String why) {
        failure = why;
        over = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Whether it has ended, well or not. */
    public boolean isOver() {
        return over;
    }

    /** Why it came to nothing, in Indonesian; null when it did not. */
    public @Nullable String failure() {
        return failure;
    }

    /** What was done of {@link #whole()}. */
    public long done() {
        return done.get();
    }

    /** All that there is to do; zero while that is not known. */
    public long whole() {
        return whole;
    }
}
