package id.wasit.pipeline.detect;

import id.wasit.detector.news.PersonNames;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the names of the newest roster at hand. A thread of its own looks and loads, because millions of names take a while, and articles go
 * on being read meanwhile with the last ones. While the roster cannot be read the last ones stay too.
 */
final class NamesWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NamesWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final NamesFeed feed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread looking = new Thread(task, "wasit-names");
        looking.setDaemon(true);
        return looking;
    });
    private volatile PersonNames current;

    /**
     * Loads the first ones.
     *
     * @throws IOException when they cannot be read
     */
    NamesWatch(NamesFeed feed) throws IOException {
        this.feed = feed;
        this.current = feed.load();
    }

    /** Begins to look for newer ones. */
    NamesWatch started() {
        var unused = thread.scheduleWithFixedDelay(
                this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** The newest that are whole. */
    PersonNames current() {
        return current;
    }

    /** Runs on the thread of the watch; a look that fails is followed by the next. */
    void look() {
        try {
            if (!feed.version().equals(current.version())) {
                PersonNames newest = feed.load();
                current = newest;
                LOG.info(
                        "names of roster {} loaded: {} persons, {} bytes",
                        newest.version(),
                        newest.size(),
                        newest.bytes());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("the names of the roster cannot be read, the last ones stay in use: {}", e.toString());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
