package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.model.Author;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SharedRosterTest {
    private static final Duration OFTEN = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void subtasksOfAProcessShareOneSnapshot() throws Exception {
        One feed = new One("contohgram:77");
        One sameFeedInAnotherSubtask = new One("contohgram:77");

        SharedRoster first = SharedRoster.of(feed, OFTEN);
        SharedRoster second = SharedRoster.of(sameFeedInAnotherSubtask, OFTEN);
        Roster snapshot = first.roster();

        assertSame(snapshot, second.roster());
        first.close();
        assertSame(snapshot, second.roster());
        second.close();
    }

    @Test
    void jobThatBeginsAgainGoesOnWithWhatWasReadAndReadsOnlyWhatChangedSince() throws Exception {
        Growing feed = new Growing(new AtomicInteger(1));
        SharedRoster first = SharedRoster.of(feed, OFTEN);
        Roster whole = first.roster();
        first.close();
        feed.newest.set(2);

        SharedRoster again = SharedRoster.of(feed, OFTEN);

        assertEquals("2", again.roster().version(), "what is older is not in use for a moment");
        assertSame(whole, again.roster().whole());
        again.close();
    }

    @Test
    void jobThatBeginsAgainBeforeARosterWasReadWaitsForIt() throws Exception {
        Away feed = new Away(new AtomicBoolean(true));
        SharedRoster.of(feed, OFTEN).close();
        feed.away.set(false);

        SharedRoster again = SharedRoster.of(feed, OFTEN);

        assertTrue(again.roster().knowsAccount("contohgram:77"));
        again.close();
    }

    /** A database that is not there yet. */
    private record Away(AtomicBoolean away) implements RosterFeed {
        @Override
        public String version() throws IOException {
            if (away.get()) {
                throw new IOException("planned");
            }
            return "1";
        }

        @Override
        public Roster load() {
            return new SampleRoster("contohgram:77").load();
        }
    }

    @Test
    void newerVersionIsReadByWhatChangedAndInUseForAllSubtasks() throws Exception {
        Growing feed = new Growing(new AtomicInteger(1));
        SharedRoster first = SharedRoster.of(feed, OFTEN);
        SharedRoster second = SharedRoster.of(feed, OFTEN);
        Roster whole = first.roster();

        feed.newest.set(2);

        await().atMost(LONG).until(() -> first.roster().version().equals("2"));
        assertSame(whole, second.roster().whole());
        assertTrue(second.has(new Author("contohgram", "1", null, null)));
        assertTrue(second.has(new Author("contohgram", "2", null, null)));
        assertFalse(second.has(new Author("contohgram", "3", null, null)));
        first.close();
        second.close();
    }

    /** In each version the account of that number joins; nothing but the first is read whole. */
    private record Growing(AtomicInteger newest) implements RosterFeed {
        @Override
        public String version() {
            return newest.toString();
        }

        @Override
        public Roster load() {
            assertEquals(1, newest.get());
            return new SampleRoster("contohgram:1").load();
        }

        @Override
        public Roster load(Roster inUse) {
            return inUse.changedTo(version())
                    .add(SampleRoster.entry("contohgram:" + newest))
                    .build();
        }
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
