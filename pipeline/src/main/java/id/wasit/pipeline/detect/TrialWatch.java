package id.wasit.pipeline.detect;

import id.wasit.detector.check.Comparison;
import id.wasit.pipeline.detect.TrialFeed.OnTrial;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the draft that is on trial at hand, beside its base. */
final class TrialWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrialWatch.class);
    private static final long LOOK_EVERY_SECONDS = 5;

    private final TrialFeed feed;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread looking = new Thread(task, "wasit-trial");
        looking.setDaemon(true);
        return looking;
    });
    private @Nullable OnTrial seen;
    private volatile @Nullable Running running;

    /**
     * A draft that is counted for.
     *
     * @param draft its number
     * @param comparison it beside its base
     */
    record Running(long draft, Comparison comparison) {}

    private TrialWatch(TrialFeed feed) {
        this.feed = feed;
    }

    /** Begins to look. */
    static TrialWatch of(TrialFeed feed) {
        TrialWatch watch = new TrialWatch(feed);
        var unused = watch.thread.scheduleWithFixedDelay(watch::look, 0, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        return watch;
    }

    /** What is counted for now; null when nothing is. */
    @Nullable
    Running running() {
        return running;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            OnTrial now = feed.now().orElse(null);
            if (now == null) {
                running = null;
            } else if (!now.equals(seen)) {
                running = loaded(now).orElse(null);
            }
            seen = now;
        } catch (IOException later) {
            LOG.warn("the draft on trial cannot be asked for, trying again: {}", later.getMessage());
        }
    }

    private Optional<Running> loaded(OnTrial now) throws IOException {
        try {
            return Optional.of(new Running(now.draft(), feed.load(now)));
        } catch (RuntimeException broken) {
            LOG.warn("draft {} cannot be used: {}", now.draft(), broken.toString());
            return Optional.empty();
        }
    }
}
