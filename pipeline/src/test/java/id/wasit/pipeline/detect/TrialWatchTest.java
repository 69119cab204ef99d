package id.wasit.pipeline.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import id.wasit.detector.check.Comparison;
import id.wasit.detector.lexicon.LexiconArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which draft is counted for. */
class TrialWatchTest {
    private static final Map<String, String> TABLES =
            LexiconArchive.tables(LexiconArchive.packed(Path.of("../lexicons"), Set.of("pilgub-nusaraya-2025")));

    private final Drafts drafts = new Drafts();

    /** What the database would say. */
    private static final class Drafts implements TrialFeed {
        private static final long serialVersionUID = 1L;
        private transient Optional<OnTrial> now = Optional.empty();
        private boolean away;
        private boolean endless;

        @Override
        public Optional<OnTrial> now() throws IOException {
            if (away) {
                throw new IOException("no database");
            }
            return now;
        }

        @Override
        public Comparison load(OnTrial trial) {
            if (endless) {
                throw new StackOverflowError("planned");
            }
            return Comparison.of(TABLES, TABLES, Set.of());
        }
    }

    @Test
    void draftIsCountedForAsLongAsItIsOnTrial() {
        try (TrialWatch watch = new TrialWatch(drafts)) {
            watch.look();
            assertNull(watch.running());

            drafts.now = Optional.of(new TrialFeed.OnTrial(7, 1));
            watch.look();
            assertEquals(7, watch.running().draft());
            drafts.away = true;
            watch.look();
            assertNotNull(watch.running(), "while the database is away the trial goes on");

            drafts.away = false;
            drafts.now = Optional.empty();
            watch.look();
            assertNull(watch.running());
        }
    }

    @Test
    void draftThatCannotBeUsedIsNotCountedForUntilItIsChanged() {
        try (TrialWatch watch = new TrialWatch(drafts)) {
            drafts.now = Optional.of(new TrialFeed.OnTrial(7, 1));
            drafts.endless = true;
            watch.look();
            assertNull(watch.running());

            drafts.endless = false;
            watch.look();
            assertNull(watch.running(), "the same draft is not tried again");
            drafts.now = Optional.of(new TrialFeed.OnTrial(7, 2));
            watch.look();
            assertEquals(7, watch.running().draft());
        }
    }
}
