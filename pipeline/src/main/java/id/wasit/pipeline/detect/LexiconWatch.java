package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.ingest.source.Watch;
import id.wasit.ingest.source.Watched;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a task made of the newest lexicon at hand. A new release is loaded and compiled beside the task, which takes it between two
 * posts, at the moment from which the release holds for all tasks.
 *
 * <p>That moment is told by the database as a length of time, so clocks that go wrong or jump do not matter. A release that cannot be used is
 * refused: the last one stays, and {@link #refused()} tells why.
 */
final class LexiconWatch<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LexiconWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration FIRST_TRIES = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final LexiconFeed feed;
    private final Function<Lexicon, T> making;
    private final AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
    private final Holding<T> first;
    private final Watch<String, Holding<T>> watch;

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
        LexiconFeed.Announced announced = announced();
        this.first = Holding.always(usable(announced.version()));
        this.watch = new Watch<>("lexicon", new Releases()).holding(announced.version(), first);
        TimeUnit.MILLISECONDS.sleep(announced.holdsIn().toMillis());
    }

    /** Begins to look for newer ones. */
    LexiconWatch<T> started() {
        watch.started(LOOK_EVERY);
        return this;
    }

    /** What holds now. */
    T current() {
        return newest().at(System::nanoTime);
    }

    /** A release that was refused since the last call. */
    Optional<Refusal> refused() {
        return refusal.get() == null ? Optional.empty() : Optional.ofNullable(refusal.getAndSet(null));
    }

    /** Looks once, on the thread of the caller. */
    void look() {
        watch.look();
    }

    @Override
    public void close() {
        watch.close();
    }

    private Holding<T> newest() {
        return watch.newestOr(first);
    }

    /** The releases as a watch asks for them. */
    private final class Releases implements Watched<String, Holding<T>> {
        private long from;

        @Override
        public String version() throws IOException {
            LexiconFeed.Announced newest = feed.newest();
            from = System.nanoTime() + newest.holdsIn().toNanos();
            return newest.version();
        }

        @Override
        public Holding<T> load(String version) throws IOException {
            try {
                return newest().followedBy(making.apply(feed.load(version)), from, System.nanoTime());
            } catch (RuntimeException | StackOverflowError unusable) {
                refuse(version, unusable);
                return newest();
            }
        }
    }

    private LexiconFeed.Announced announced() throws IOException, InterruptedException {
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

    /** What is made of the newest release, or, when that one cannot be used, of the last one before it that can. */
    private T usable(String newest) throws IOException {
        try {
            return making.apply(feed.load(newest));
        } catch (RuntimeException | StackOverflowError unusable) {
            refuse(newest, unusable);
            for (String version : feed.earlier()) {
                Optional<T> made = tried(version);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw unusable;
        }
    }

    private Optional<T> tried(String version) {
        try {
            return Optional.of(making.apply(feed.load(version)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warn("lexicon release {} cannot be used either: {}", version, e.toString());
            return Optional.empty();
        }
    }

    private void refuse(String version, Throwable why) {
        refusal.set(new Refusal(version, String.valueOf(why.getMessage())));
        LOG.error("lexicon release {} is refused, the last one stays in use: {}", version, why.toString());
    }
}
