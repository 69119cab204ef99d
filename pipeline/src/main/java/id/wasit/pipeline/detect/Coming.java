package id.wasit.pipeline.detect;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A release that was announced and is not at hand yet. Once it holds, posts wait for it, but not for ever. */
final class Coming {
    /** A database or a machine in such trouble stops the posts anyway; a release alone must not. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final String version;
    private final long from;
    private final long until;
    private final CountDownLatch settled = new CountDownLatch(1);

    /**
     * @param version which
     * @param from when it begins to hold, as {@link System#nanoTime()} tells time
     */
    Coming(String version, long from) {
        this.version = version;
        this.from = from;
        long now = System.nanoTime();
        this.until = (from - now > 0 ? from : now) + LONGEST_WAIT.toNanos();
    }

    boolean is(String other) {
        return version.equals(other);
    }

    /** Whether it should be in use already. */
    boolean holds() {
        return System.nanoTime() - from >= 0;
    }

    /**
     * Waits until it is at hand, refused or taken back.
     *
     * @return false when that took longer than {@link #LONGEST_WAIT} from when it began to hold, or was learned of after that
     */
    boolean awaited() throws InterruptedException {
        return settled.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Nobody has to wait for it any more. */
    void settle() {
        settled.countDown();
    }
}
