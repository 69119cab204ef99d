package id.wasit.ingest.source;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest version of something at hand. A thread of its own looks for another version and loads it, while those who use the last
 * one go on. A look that fails, in whatever way, keeps the last one, says so in the log, and is followed by the next.
 *
 * @param <V> names a version; compared with {@code equals}
 * @param <T> what is kept
 */
public final class Watch<V, T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Watched<V, T> watched;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final ScheduledExecutorService thread;
    private Consumer<T> whenNew = newest -> {};
    private @Nullable T known;
    private volatile @Nullable Version<V, T> current;

    private record Version<V, T>(V name, T value) {}

    /** @param name of what is watched, for logs and for the thread */
    public Watch(String name, Watched<V, T> watched) {
        this.name = name;
        this.watched = watched;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread looking = new Thread(task, "wasit-" + name);
            looking.setDaemon(true);
            // A watch that tasks share outlives the job of the one that began it, whose class loader is closed then.
            looking.setContextClassLoader(Watch.class.getClassLoader());
            return looking;
        });
    }

    /** A watch over a feed. */
    public static <T> Watch<String, T> of(String name, Feed<T> feed) {
        return new Watch<>(name, new Watched<>() {
            @Override
            public String version() throws IOException {
                return feed.version();
            }

            @Override
            public T load(String version) throws IOException {
                return feed.load();
            }

            @Override
            public T load(String version, T inUse) throws IOException {
                return feed.load(inUse);
            }
        });
    }

    /** Tells each newer version, once it is in use, on the thread that looks. To be said before it begins. */
    public Watch<V, T> telling(Consumer<T> listener) {
        whenNew = listener;
        return this;
    }

    /**
     * Loads the first version on the thread of the caller.
     *
     * @throws IOException when it cannot be read
     */
    public Watch<V, T> loaded() throws IOException {
        V version = watched.version();
        return holding(version, watched.load(version));
    }

    /** Lets the first version be read as what changed since that one, which is never in use itself. To be said before it begins. */
    public Watch<V, T> knowing(T earlier) {
        known = earlier;
        return this;
    }

    /** Has that for its first version. */
    public Watch<V, T> holding(V version, T value) {
        current = new Version<>(version, value);
        loaded.countDown();
        return this;
    }

    /** Begins to look: at once, and again after each such pause. */
    public Watch<V, T> started(Duration pause) {
        var unused = thread.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** The newest; waits for the first. */
    public T newest() throws InterruptedException {
        Version<V, T> version = current;
        while (version == null) {
            loaded.await();
            version = current;
        }
        return version.value();
    }

    /** The newest, or that instead before the first is there. */
    public T newestOr(T instead) {
        Version<V, T> version = current;
        return version == null ? instead : version.value();
    }

    /** Looks once, on the thread of the caller. */
    public void look() {
        try {
            V version = watched.version();
            Version<V, T> before = current;
            if (before == null || !before.name().equals(version)) {
                T earlier = before == null ? known : before.value();
                T newest = earlier == null ? watched.load(version) : watched.load(version, earlier);
                holding(version, newest);
                known = null;
                LOG.info("{}: version {} has been read", name, version);
                tell(newest);
            }
        } catch (Throwable failure) {
            // An error that left here would end all looks without a word.
            LOG.warn("{} cannot be read, what was read before (if any) stays in use: {}", name, failure.toString());
        }
    }

    private void tell(T newest) {
        try {
            whenNew.accept(newest);
        } catch (RuntimeException failure) {
            LOG.warn("{} is in use, but one who is told of it failed", name, failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
