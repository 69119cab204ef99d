package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SharedRosterTest {
    private static final Duration OFTEN = Duration.ofMillis(20);

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
}
