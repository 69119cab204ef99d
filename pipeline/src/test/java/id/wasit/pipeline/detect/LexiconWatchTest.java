package id.wasit.pipeline.detect;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.lexicon.Lexicon;
import id.wasit.ingest.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** One whole release at a time: taken when it holds, refused when it is broken, kept while there is no other. */
class LexiconWatchTest {
    private static final Lexicon OLD = read(Set.of());
    private static final Lexicon NEW = read(Set.of("serangan_merugikan_calon"));

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Store store = new Store();
    private final Figures figures = new Figures();

    /** What the database would say. */
    private static final class Store implements LexiconFeed {
        private static final long serialVersionUID = 1L;
        private String newest = "old";
        private Duration holdsIn = Duration.ZERO;
        private boolean away;
        private boolean tablesAway;
        private String unreadableOnce = "";
        private CountDownLatch asked = new CountDownLatch(1);
        private CountDownLatch answered = new CountDownLatch(0);

        @Override
        public Announced newest() throws IOException {
            if (away) {
                throw new IOException("no database");
            }
            return new Announced(newest, holdsIn);
        }

        @Override
        public List<String> earlier() {
            return List.of("broken too", "old", "new");
        }

        @Override
        public Lexicon load(String version) throws IOException {
            asked.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (unreadableOnce.equals(version)) {
                unreadableOnce = "";
                throw new IOException("too many clients");
            }
            if (tablesAway) {
                throw new IOException("no tables");
            }
            return switch (version) {
                case "old" -> OLD;
                case "new" -> NEW;
                default -> throw new IllegalStateException("tables of another program");
            };
        }
    }

    @Test
    void lastGoodReleaseThatCannotBeReadJustNowIsAskedForAgainAndNoOlderOneTaken() throws Exception {
        store.newest = "broken";
        store.unreadableOnce = "old";

        try (LexiconWatch<String> watch = watch()) {
            assertEquals(OLD.version(), watch.current());
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

    /** Two tasks: one has the release at hand when it holds, the other is still loading it. No post is read with the old one. */
    @Test
    void taskThatIsLateHoldsItsPostsBackUntilItReadsThemAsTheOthersDo() throws Exception {
        try (LexiconWatch<String> quick = watch();
                LexiconWatch<String> slow = watch()) {
            store.newest = "new";
            quick.look();
            store.asked = new CountDownLatch(1);
            store.answered = new CountDownLatch(1);
            FutureTask<Void> loading = new FutureTask<>(slow::look, null);
            new Thread(loading).start();
            store.asked.await();

            FutureTask<String> post = new FutureTask<>(slow::current);
            Thread task = new Thread(post);
            task.start();
            await().atMost(LIMIT).until(() -> task.getState() == Thread.State.TIMED_WAITING);
            assertEquals(NEW.version(), quick.current());
            assertEquals("1", figures.of("wasit.lexicon.behind"));

            store.answered.countDown();
            assertEquals(NEW.version(), post.get());
            loading.get();
            assertEquals("0", figures.of("wasit.lexicon.behind"));
        }
    }

    @Test
    void releaseThatIsTakenBackBeforeItCouldBeReadHoldsNothingBack() throws Exception {
        try (LexiconWatch<String> watch = watch()) {
            store.newest = "new";
            store.tablesAway = true;
            watch.look();
            assertEquals("1", figures.of("wasit.lexicon.behind"));
            store.newest = "old";
            watch.look();

            assertEquals("0", figures.of("wasit.lexicon.behind"));
            assertEquals(OLD.version(), watch.current());
        }
    }

    @Test
    void operatorsSeeWhichReleaseIsUsedThatOneIsRefusedAndHowLateOneWasLearnedOf() throws Exception {
        try (LexiconWatch<String> watch = watch()) {
            String before = figures.of("wasit.lexicon.release");
            store.newest = "broken";
            watch.look();
            assertEquals("1", figures.of("wasit.lexicon.behind"));
            assertEquals(before, figures.of("wasit.lexicon.release"));

            store.newest = "new";
            store.holdsIn = Duration.ofHours(-1);
            watch.look();
            assertEquals("0", figures.of("wasit.lexicon.behind"));
            assertNotEquals(before, figures.of("wasit.lexicon.release"));
            assertTrue(Long.parseLong(figures.of("wasit.lexicon.late_ms"))
                    >= Duration.ofHours(1).toMillis());
        }
    }

    private LexiconWatch<String> watch() throws Exception {
        return new LexiconWatch<>(store, Lexicon::version).toldTo(figures);
    }

    private static Lexicon read(Set<String> without) {
        return new LexiconFolder("../lexicons", List.of("pilgub-nusaraya-2025"), List.copyOf(without)).read();
    }
}
