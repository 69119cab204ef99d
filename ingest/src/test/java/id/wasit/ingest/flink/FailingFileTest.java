package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.Figures;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Orders;
import id.wasit.ingest.source.OrdersFeed;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file that its disk or share does not give: sources are called all the time here, so that no test waits for the pauses between the tries. */
class FailingFileTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    private final HandedOn told = new HandedOn();
    private final Inbox inbox = new Inbox();
    private PostReader reader;

    @AfterEach
    void stop() throws Exception {
        reader.close();
    }

    @Test
    void fileThatIsNotGivenForAWhileIsReadAndClearedAwayOnlyThen() {
        inbox.fails = true;
        start(false);

        reader.addSplits(inbox.files(1));
        await().atMost(LONG).until(() -> told.polled(reader) && inbox.tries.get() > 4);
        complete(1);
        assertEquals(List.of(), inbox.cleared);

        inbox.fails = false;
        await().atMost(LONG).until(() -> told.polled(reader) && told.answers() == 1);
        complete(2);
        assertEquals(List.of("berkas-0"), inbox.cleared);
    }

    @Test
    void filesThatFailHoldUpNoOther() {
        inbox.fails = true;
        inbox.whole = Set.of("berkas-8");
        start(false);

        reader.addSplits(inbox.files(9));

        await().atMost(LONG).until(() -> told.polled(reader) && told.answers() == 1);
        assertEquals(9, reader.snapshotState(1).size());
    }

    @Test
    void fileThatIsGoneIsGivenUp() {
        inbox.fails = true;
        List<PostSplit> files = inbox.files(1);
        inbox.listed = List.of();
        start(false);

        reader.addSplits(files);

        await().atMost(LONG).until(() -> told.polled(reader) && told.hasEnded());
        complete(1);
        assertEquals(List.of(), inbox.cleared);
        assertEquals(List.of(), reader.snapshotState(2));
    }

    @Test
    void readingOnceGivesUpAndLeavesTheFileWhereItIs() {
        inbox.fails = true;
        start(true);

        reader.addSplits(inbox.files(1));

        await().atMost(LONG).until(() -> told.polled(reader) && told.hasEnded());
        complete(1);
        assertEquals(List.of(), inbox.cleared);
        assertEquals(List.of(), reader.snapshotState(2));
        assertEquals(3, inbox.tries.get());
    }

    private void complete(long checkpoint) {
        reader.snapshotState(checkpoint);
        reader.notifyCheckpointComplete(checkpoint);
    }

    private void start(boolean once) {
        SourceSettings source =
                new SourceSettings("kotak", SourceKind.INBOX, List.of("masuk"), null, LONG, "uji", null);
        reader = new PostReader(
                new Sources(Map.of("kotak", inbox)),
                SharedRoster.of(new SampleRoster("contohgram:77"), Duration.ofSeconds(1)),
                Clock.systemUTC(),
                new IngestSettings(
                        List.of(source),
                        FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak"),
                        once,
                        Duration.ofMillis(20),
                        new Calls()),
                new SourceCounts(new Figures(), List.of("kotak")));
        reader.start();
    }

    /** Fails as long as it is told to, but for the files that are whole. */
    private static final class Inbox implements Connector {
        final AtomicInteger tries = new AtomicInteger();
        final List<String> cleared = new CopyOnWriteArrayList<>();
        volatile boolean fails;
        volatile Set<String> whole = Set.of();
        volatile List<Split> listed = List.of();

        List<PostSplit> files(int number) {
            listed = IntStream.range(0, number)
                    .mapToObj(n -> Split.finite("berkas-" + n))
                    .toList();
            return listed.stream().map(file -> PostSplit.fresh("kotak", file)).toList();
        }

        @Override
        public List<Split> splits() {
            return listed;
        }

        @Override
        public Reading open(Split split, @Nullable String cursor) throws IOException {
            tries.incrementAndGet();
            if (fails && !whole.contains(split.id())) {
                throw new SourceFailure("planned");
            }
            return () -> Batch.last(List.of(), "1");
        }

        @Override
        public void done(Split split) {
            cleared.add(split.id());
        }
    }

    /** Somebody who asks for the source again and again. */
    private static final class Calls implements OrdersFeed {
        private static final long serialVersionUID = 1L;
        private final AtomicLong calls = new AtomicLong();

        @Override
        public String version() {
            return Long.toString(calls.incrementAndGet());
        }

        @Override
        public Orders load() {
            return new Orders(Set.of(), Map.of("kotak", calls.get()));
        }
    }
}
