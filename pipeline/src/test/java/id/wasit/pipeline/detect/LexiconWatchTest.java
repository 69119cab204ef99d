package id.wasit.pipeline.detect;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.lexicon.Lexicon;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One whole release at a time: taken when it holds, refused when it is broken, kept while there is no other. */
class LexiconWatchTest {
    private static final Lexicon OLD = read(Set.of());
    private static final Lexicon NEW = read(Set.of("serangan_merugikan_calon"));

    private final Store store = new Store();

    /** What the database would say. */
    private static final class Store implements LexiconFeed {
        private static final long serialVersionUID = 1L;
        private String newest = "old";
        private Duration holdsIn = Duration.ZERO;
        private boolean away;

        @Override
        public Announced newest() throws IOException {
            if (away) {
                throw new IOException("no database");
            }
            return new Announced(newest, holdsIn);
        }

        @Override
        public List<String> earlier() {
            return List.of("broken too", "old");
        }

        @Override
        public Lexicon load(String version) {
            return switch (version) {
                case "old" -> OLD;
                case "new" -> NEW;
                default -> throw new IllegalStateException("tables of another program");
            };
        }
    }

    @Test
    void newReleaseIsTakenWhenItHoldsAndNotBefore() throws Exception {
        try (LexiconWatch<String> watch = watch()) {
            store.newest = "new";
            store.holdsIn = Duration.ofHours(1);
            watch.look();
            assertEquals(OLD.version(), watch.current());
        }
        store.newest = "old";
        store.holdsIn = Duration.ZERO;
        try (LexiconWatch<String> watch = watch()) {
            store.newest = "new";
            store.holdsIn = Duration.ofMillis(50);
            watch.look();
            await().until(() -> watch.current().equals(NEW.version()));
        }
    }

    @Test
    void releaseThatIsFollowedBeforeItBeganStillHoldsInItsTime() throws Exception {
        try (LexiconWatch<String> watch = watch()) {
            store.newest = "new";
            watch.look();
            store.newest = "old";
            store.holdsIn = Duration.ofHours(1);
            watch.look();

            assertEquals(NEW.version(), watch.current());
        }
    }

    @Test
    void brokenReleaseIsRefusedOnceAndTheOldOneStays() throws Exception {
        try (LexiconWatch<String> watch = watch()) {
            store.newest = "broken";
            watch.look();
            watch.look();

            assertEquals("broken", watch.refused().orElseThrow().version());
            assertTrue(watch.refused().isEmpty());
            assertEquals(OLD.version(), watch.current());

            store.newest = "new";
            watch.look();
            assertEquals(NEW.version(), watch.current());
        }
    }

    @Test
    void taskThatStartsOnABrokenReleaseTakesTheLastOneThatCanBeUsed() throws Exception {
        store.newest = "broken";
        try (LexiconWatch<String> watch = watch()) {
            assertEquals(OLD.version(), watch.current());
            assertEquals("broken", watch.refused().orElseThrow().version());
        }
    }

    @Test
    void whileTheDatabaseIsAwayTheOldOneStays() throws Exception {
        try (LexiconWatch<String> watch = watch()) {
            store.away = true;
            store.newest = "new";
            watch.look();
            assertEquals(OLD.version(), watch.current());

            store.away = false;
            watch.look();
            assertEquals(NEW.version(), watch.current());
        }
    }

    private LexiconWatch<String> watch() throws Exception {
        return new LexiconWatch<>(store, Lexicon::version);
    }

    private static Lexicon read(Set<String> without) {
        return new LexiconFolder("../lexicons", List.of("pilgub-nusaraya-2025"), List.copyOf(without)).read();
    }
}
