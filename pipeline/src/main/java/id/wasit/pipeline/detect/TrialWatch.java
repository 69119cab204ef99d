package id.wasit.pipeline.detect;

import id.wasit.detector.check.Comparison;
import id.wasit.ingest.source.Watch;
import id.wasit.ingest.source.Watched;
import id.wasit.pipeline.detect.TrialFeed.OnTrial;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the draft that is on trial at hand, beside its base. */
final class TrialWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrialWatch.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

    private final Watch<Optional<OnTrial>, Optional<Running>> watch;

    /**
     * A draft that is counted for.
     *
     * @param draft its number
     * @param comparison it beside its base
     */
    record Running(long draft, Comparison comparison) {}

    /** Nothing is on trial until a look has found something. */
    TrialWatch(TrialFeed feed) {
        this.watch = new Watch<>("trial", new Drafts(feed)).holding(Optional.empty(), Optional.empty());
    }

    /** Begins to look. */
    TrialWatch started() {
        watch.started(LOOK_EVERY);
        return this;
    }

    /** What is counted for now; null when nothing is. */
    @Nullable
    Running running() {
        return watch.newestOr(Optional.empty()).orElse(null);
    }

    /** Looks once, on the thread of the caller. */
    void look() {
        watch.look();
    }

    @Override
    public void close() {
        watch.close();
    }

    /** The drafts as a watch asks for them. */
    private record Drafts(TrialFeed feed) implements Watched<Optional<OnTrial>, Optional<Running>> {
        @Override
        public Optional<OnTrial> version() throws IOException {
            return feed.now();
        }

        @Override
        public Optional<Running> load(Optional<OnTrial> now) throws IOException {
            return now.isEmpty() ? Optional.empty() : running(now.get());
        }

        private Optional<Running> running(OnTrial now) throws IOException {
            try {
                return Optional.of(new Running(now.draft(), feed.load(now)));
            } catch (RuntimeException | StackOverflowError broken) {
                LOG.warn("draft {} cannot be used: {}", now.draft(), broken.toString());
                return Optional.empty();
            }
        }
    }
}
