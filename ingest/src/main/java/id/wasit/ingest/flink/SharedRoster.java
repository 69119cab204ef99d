package id.wasit.ingest.flink;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.ingest.source.Followed;
import id.wasit.ingest.source.Watch;
import id.wasit.model.Author;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roster of a process. All readers of a job that run in one task manager use the same snapshot: six million accounts once, not once
 * per subtask. A new snapshot is built beside the old one, which decides until the new one is there, so nothing waits.
 */
public final class SharedRoster implements Followed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SharedRoster.class);
    /** Flink hands nothing of a source from one subtask to another, so only the class they share can. Guarded by itself. */
    private static final Map<RosterFeed, SharedRoster> OPEN = new HashMap<>();

    /**
     * What was read of feeds that nobody uses now, until memory is wanted: a job that Flink begins again, because another process died, need
     * not wait for six million accounts. Guarded by {@link #OPEN}.
     */
    private static final Map<RosterFeed, SoftReference<Roster>> LEFT = new HashMap<>();

    private final RosterFeed feed;
    private final Watch<String, Roster> watch;
    private int users;

    private SharedRoster(RosterFeed feed, Duration every) {
        this.feed = feed;
        this.watch = Watch.of("roster", feed).telling(SharedRoster::tell);
        SoftReference<Roster> left = LEFT.remove(feed);
        Roster known = left == null ? null : left.get();
        if (known != null) {
            watch.knowing(known);
        }
        watch.started(every);
    }

    private static void tell(Roster newest) {
        Roster whole = newest.whole();
        if (newest == whole) {
            LOG.info("roster: version {} was read whole, {} keys", newest.version(), newest.keys());
        } else {
            LOG.info(
                    "roster: version {} was read as version {} and {} accounts changed since",
                    newest.version(),
                    whole.version(),
                    newest.changed());
        }
    }

    /** The snapshot of that feed in this process. Every caller closes what it got; after the last one nobody looks for newer ones. */
    public static SharedRoster of(RosterFeed feed, Duration every) {
        synchronized (OPEN) {
            SharedRoster shared = OPEN.computeIfAbsent(feed, first -> new SharedRoster(first, every));
            shared.users++;
            return shared;
        }
    }

    /**
     * The newest snapshot; waits for the first.
     *
     * @throws InterruptedException when the wait is broken off
     */
    public Roster roster() throws InterruptedException {
        return watch.newest();
    }

    /** None before the first snapshot is there. */
    @Override
    public List<String> accounts(String platform) {
        return watch.newestOr(Roster.empty()).followed(platform);
    }

    @Override
    public boolean has(Author author) {
        return watch.newestOr(Roster.empty()).knows(author);
    }

    @Override
    public void close() {
        synchronized (OPEN) {
            users--;
            if (users == 0) {
                OPEN.remove(feed);
                watch.close();
                Roster last = watch.newestOr(Roster.empty());
                LEFT.put(feed, new SoftReference<>(last));
            }
        }
    }
}
