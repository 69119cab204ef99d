package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RosterWatchTest {
    @Test
    void newVersionIsLoadedWhileRunningAndAFailureKeepsTheLast() throws Exception {
        AtomicReference<String> version = new AtomicReference<>("1");
        RosterWatch watch = new RosterWatch(new Feed(version));
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

        watch.start(thread, Duration.ofMillis(20));

        assertEquals("1", watch.roster().version());
        version.set("2");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> watch.roster().version().equals("2"));
        version.set("rusak");
        Thread.sleep(100);
        assertEquals("2", watch.roster().version());
        version.set("3");
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> watch.roster().version().equals("3"));
        thread.shutdownNow();
    }

    private record Feed(AtomicReference<String> current) implements RosterFeed {
        @Override
        public String version() {
            return current.get();
        }

        @Override
        public Roster load() throws IOException {
            if (current.get().equals("rusak")) {
                throw new IOException("planned");
            }
            return Roster.builder(current.get()).build();
        }
    }
}
