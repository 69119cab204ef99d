package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Duration OFTEN = Duration.ofMillis(20);

    @Test
    void newVersionReachesARunningReaderAndAFailureKeepsTheLast() throws Exception {
        AtomicReference<String> version = new AtomicReference<>("1");
        AtomicInteger failures = new AtomicInteger();
        List<String> told = new CopyOnWriteArrayList<>();
        Watch<Roster> watch = new Watch<>("roster", new Feed(version, failures), roster -> told.add(roster.version()));
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        watch.start(thread, OFTEN);

        assertEquals("1", watch.newest().version());
        version.set("rusak");
        Awaitility.await().until(() -> failures.get() > 1);
        assertEquals("1", watch.newest().version());
        version.set("3");
        Awaitility.await().until(() -> watch.newest().version().equals("3"));
        thread.shutdownNow();
        assertEquals(List.of("1", "3"), told);
    }

    @Test
    void subtasksOfAProcessShareOneSnapshotWhichTheLastOneEnds() throws Exception {
        One feed = new One("contohgram:77");
        One sameFeedInAnotherSubtask = new One("contohgram:77");

        SharedRoster first = SharedRoster.of(feed, OFTEN);
        SharedRoster second = SharedRoster.of(sameFeedInAnotherSubtask, OFTEN);
        Roster snapshot = first.roster();

        assertSame(snapshot, second.roster());
        first.close();
        assertSame(snapshot, second.roster());
        second.close();
        SharedRoster later = SharedRoster.of(feed, OFTEN);
        assertNotSame(snapshot, later.roster());
        later.close();
    }

    @Test
    void oldSnapshotDecidesWhileTheNewOneIsStillRead() throws Exception {
        AtomicReference<String> version = new AtomicReference<>("1");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch allowed = new CountDownLatch(1);
        Watch<Roster> watch = new Watch<>("roster", new SlowSecond(version, reading, allowed), roster -> {});
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        watch.start(thread, OFTEN);
        assertEquals("1", watch.newest().version());

        version.set("2");
        reading.await();

        assertEquals("1", watch.newest().version());
        allowed.countDown();
        Awaitility.await().until(() -> watch.newest().version().equals("2"));
        thread.shutdownNow();
    }

    private record One(String account) implements RosterFeed {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Roster load() {
            return new SampleRoster(account).load();
        }
    }

    private record Feed(AtomicReference<String> current, AtomicInteger failures) implements RosterFeed {
        @Override
        public String version() {
            return current.get();
        }

        @Override
        public Roster load() throws IOException {
            if (current.get().equals("rusak")) {
                failures.incrementAndGet();
                throw new IOException("planned");
            }
            return Roster.builder(current.get()).build();
        }
    }

    private record SlowSecond(AtomicReference<String> current, CountDownLatch reading, CountDownLatch allowed)
            implements RosterFeed {
        @Override
        public String version() {
            return current.get();
        }

        @Override
        public Roster load() throws IOException {
            String version = current.get();
            if (version.equals("2")) {
                reading.countDown();
                try {
                    allowed.await();
                } catch (InterruptedException ended) {
                    throw new IOException(ended);
                }
            }
            return Roster.builder(version).build();
        }
    }
}
