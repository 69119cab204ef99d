package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a task made of the newest lexicon at hand. A thread of its own looks for a new release, loads and compiles it; the task goes on
 * meanwhile and takes it between two posts, at the moment from which the release holds for all tasks.
 *
 * <p>That moment is told by the database as a length of time, so clocks that go wrong or jump do not matter. A release that cannot be used is
 * refused: the last one stays, and {@link #refused()} tells why. {@link #current()} and {@link #refused()} are for the task's thread only.
 */
final class LexiconWatch<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LexiconWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration FIRST_TRIES = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LexiconFeed feed;
    private final Function<Lexicon, T> making;
    private final AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread looking = new Thread(task, "wasit-lexicon");
        looking.setDaemon(true);
        return looking;
    });
    private String seen;
    private T current;
    private volatile @Nullable Next<T> next;

    private record Next<T>(T made, long from) {}

    /**
     * A release that cannot be used.
     *
     * @param version which
     * @param reason why, with every problem in it
     */
    record Refusal(String version, String reason) {}

    /**
     * Loads the release that holds now, or will in a moment; waits for the database if it must.
     *
     * @param making what the task makes of a lexicon, once for each release
     */
    LexiconWatch(LexiconFeed feed, Function<Lexicon, T> making) throws IOException, InterruptedException {
        this.feed = feed;
        this.making = making;
        LexiconFeed.Announced first = first();
        this.seen = first.version();
        this.current = usable(first.version());
        TimeUnit.MILLISECONDS.sleep(first.holdsIn().toMillis());
    }

    /** Begins to look for newer ones. */
    LexiconWatch<T> started() {
        var unused = thread.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** What holds now. */
    T current() {
        Next<T> coming = next;
        if (coming != null && System.nanoTime() - coming.from() >= 0) {
            current = coming.made();
            next = null;
        }
        return current;
    }

    /** A release that was refused since the last call. */
    Optional<Refusal> refused() {
        return refusal.get() == null ? Optional.empty() : Optional.ofNullable(refusal.getAndSet(null));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private LexiconFeed.Announced first() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + FIRST_TRIES.toNanos();
        while (true) {
            try {
                return feed.newest();
            } catch (IOException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LOG.warn("no lexicon yet, trying again: {}", e.toString());
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        }
    }

    /** Runs on the thread of the watch; a look that fails is followed by the next. */
    void look() {
        try {
            LexiconFeed.Announced newest = feed.newest();
            if (!newest.version().equals(seen)) {
                long from = System.nanoTime() + newest.holdsIn().toNanos();
                take(newest.version(), from);
            }
        } catch (IOException e) {
            LOG.warn("the newest lexicon cannot be read, the last one stays in use: {}", e.toString());
        }
    }

    private void take(String version, long from) throws IOException {
        try {
            T made = making.apply(feed.load(version));
            next = new Next<>(made, from);
            LOG.info("lexicon release {} is at hand", version);
        } catch (RuntimeException e) {
            refuse(version, e);
        }
        seen = version;
    }

    /** What is made of the newest release, or, when that one cannot be used, of the last one before it that can. */
    private T usable(String newest) throws IOException {
        try {
            return making.apply(feed.load(newest));
        } catch (RuntimeException e) {
            refuse(newest, e);
            for (String version : feed.earlier()) {
                Optional<T> made = tried(version);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw e;
        }
    }

    private Optional<T> tried(String version) {
        try {
            return Optional.of(making.apply(feed.load(version)));
        } catch (IOException | RuntimeException e) {
            LOG.warn("lexicon release {} cannot be used either: {}", version, e.toString());
            return Optional.empty();
        }
    }

    private void refuse(String version, RuntimeException why) {
        refusal.set(new Refusal(version, String.valueOf(why.getMessage())));
        LOG.error("lexicon release {} is refused, the last one stays in use: {}", version, why.toString());
    }
}
