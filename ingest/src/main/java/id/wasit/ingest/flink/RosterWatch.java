package id.wasit.ingest.flink;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.ingest.source.Followed;
import id.wasit.model.Author;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the newest roster at hand. Nothing passes before the first one is there; a failure keeps the last one. */
final class RosterWatch implements Followed {
    private static final Logger LOG = LoggerFactory.getLogger(RosterWatch.class);

    private final RosterFeed feed;
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile @Nullable Roster current;

    RosterWatch(RosterFeed feed) {
        this.feed = feed;
    }

    void start(ScheduledExecutorService thread, Duration every) {
        thread.scheduleWithFixedDelay(this::look, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The newest roster; waits for the first. */
    Roster roster() throws InterruptedException {
        loaded.await();
        Roster roster = current;
        return roster == null ? Roster.empty() : roster;
    }

    /** None before the first roster is there. */
    @Override
    public List<String> accounts(String platform) {
        Roster roster = current;
        return roster == null ? List.of() : roster.followed(platform);
    }

    @Override
    public boolean has(Author author) {
        Roster roster = current;
        return roster != null && roster.knows(author);
    }

    private void look() {
        try {
            String version = feed.version();
            Roster before = current;
            if (before == null || !before.version().equals(version)) {
                Roster newest = feed.load();
                current = newest;
                loaded.countDown();
                LOG.info("roster {} loaded: {} keys", newest.version(), newest.keys());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("roster cannot be read, the last one stays in use: {}", failure.toString());
        }
    }
}
