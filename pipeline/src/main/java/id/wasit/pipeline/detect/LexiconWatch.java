package id.wasit.pipeline.detect;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.ingest.source.Watch;
import id.wasit.ingest.source.Watched;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what a task made of the newest lexicon at hand. A new release is loaded and compiled beside the task, which takes it between two
 * posts, at the moment from which the release holds for all tasks.
 *
 * <p>That moment is told by the database as a length of time, so clocks that go wrong or jump do not matter. A task that has not loaded a
 * release by then holds its posts back until it has, for {@link Coming#LONGEST_WAIT} at most; then it goes on with the last one and says so. A
 * release that cannot be used is refused: the last one stays, and {@link #refused()} tells why.
 */
final class LexiconWatch<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LexiconWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final LexiconFeed feed;
    private final Function<Lexicon, T> making;
    private final AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
    private final Holding<Made<T>> first;
    private final Watch<String, Holding<Made<T>>> watch;
    private final AtomicLong lateMillis = new AtomicLong();
    private volatile @Nullable Coming coming;
    private volatile boolean refusing;

    /** What the task made of a release. */
    private record Made<T>(T made, String version) {}

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
        LexiconFeed.Announced announced = Patience.answer("lexicon", feed::newest);
        this.first = Holding.always(usable(announced.version()));
        this.watch = new Watch<>("lexicon", new Releases())
                .holding(announced.version(), first)
                .telling(newest -> settle());
        TimeUnit.MILLISECONDS.sleep(announced.holdsIn().toMillis());
    }

    /** Begins to look for newer ones. */
    LexiconWatch<T> started() {
        watch.started(LOOK_EVERY);
        return this;
    }

    /**
     * Tells operators which release is in use: {@code wasit_lexicon_release}, a number that is the same for the same release;
     * {@code wasit_lexicon_behind}, 1 while another one should be; {@code wasit_lexicon_late_ms}, by how much the task learned too late of
     * those that it took.
     */
    LexiconWatch<T> toldTo(MetricGroup task) {
        MetricGroup group = task.addGroup("wasit").addGroup("lexicon");
        group.gauge("release", (Gauge<Integer>) () -> now().version().hashCode());
        group.gauge("behind", (Gauge<Integer>) () -> isBehind() ? 1 : 0);
        group.gauge("late_ms", (Gauge<Long>) lateMillis::get);
        return this;
    }

    /** What holds now; waits for a release that holds and is being loaded. */
    T current() throws InterruptedException {
        boolean inTime = true;
        for (Coming next = coming; inTime && next != null && next.holds(); next = coming) {
            inTime = next.awaited();
        }
        return now().made();
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

    private Holding<Made<T>> newest() {
        return watch.newestOr(first);
    }

    private Made<T> now() {
        return newest().at(System::nanoTime);
    }

    private boolean isBehind() {
        Coming next = coming;
        return refusing || (next != null && next.holds());
    }

    /** Lets those go on who wait for a release: it is in use, refused, or no longer the newest. */
    private void settle() {
        Coming next = coming;
        if (next != null) {
            coming = null;
            next.settle();
        }
    }

    private Made<T> made(Lexicon lexicon) {
        return new Made<>(making.apply(lexicon), lexicon.version());
    }

    /** The releases as a watch asks for them; on one thread. */
    private final class Releases implements Watched<String, Holding<Made<T>>> {
        private long from;

        @Override
        public String version() throws IOException {
            LexiconFeed.Announced newest = feed.newest();
            from = System.nanoTime() + newest.holdsIn().toNanos();
            Coming before = coming;
            if (before != null && !before.is(newest.version())) {
                settle();
            }
            return newest.version();
        }

        @Override
        public Holding<Made<T>> load(String version) throws IOException {
            expect(version);
            try {
                Made<T> made = made(feed.load(version));
                refusing = false;
                return newest().followedBy(made, from, System.nanoTime());
            } catch (RuntimeException | StackOverflowError unusable) {
                refuse(version, unusable);
                return newest();
            }
        }

        /** From now on posts wait once it holds. One that could not be read is expected already, since its first time. */
        private void expect(String version) {
            if (coming == null) {
                lateMillis.addAndGet(Math.max(0, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from)));
                coming = new Coming(version, from);
            }
        }
    }

    /** What is made of the newest release, or, when that one cannot be used, of the last one before it that can. */
    private Made<T> usable(String newest) throws IOException, InterruptedException {
        try {
            return made(read(newest));
        } catch (RuntimeException | StackOverflowError unusable) {
            refuse(newest, unusable);
            for (String version : Patience.answer("list of releases", feed::earlier)) {
                Optional<Made<T>> made = tried(version);
                if (made.isPresent()) {
                    return made.get();
                }
            }
            throw unusable;
        }
    }

    private Lexicon read(String version) throws IOException, InterruptedException {
        return Patience.answer("lexicon release " + version, () -> feed.load(version));
    }

    /** Empty when it cannot be used. One that cannot be read now may well be, and no older one is taken instead. */
    private Optional<Made<T>> tried(String version) throws IOException, InterruptedException {
        try {
            return Optional.of(made(read(version)));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("lexicon release {} cannot be used either: {}", version, e.toString());
            return Optional.empty();
        }
    }

    private void refuse(String version, Throwable why) {
        refusing = true;
        refusal.set(new Refusal(version, String.valueOf(why.getMessage())));
        LOG.error("lexicon release {} is refused, the last one stays in use: {}", version, why.toString());
    }
}
