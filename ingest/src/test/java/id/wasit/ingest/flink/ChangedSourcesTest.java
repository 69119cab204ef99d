package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Figures;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.file.InboxConnector;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a checkpoint remembers, and the settings or the inbox say otherwise now. */
class ChangedSourcesTest {
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final HandedOn told = new HandedOn();
    private final List<PostReader> readers = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (PostReader reader : readers) {
            reader.close();
        }
    }

    @Test
    void sourceThatLeftTheSettingsIsLeftAloneAndReadAgainWhenItIsBack() throws Exception {
        Listed a = new Listed("https://a.example/rss");
        Listed b = new Listed("https://b.example/rss");
        Sources both = new Sources(Map.of("a", a, "b", b));
        Discovered found = look(both, Discovered.NOTHING).state();
        assertEquals(Set.of("a|https://a.example/rss", "b|https://b.example/rss"), found.known());

        Sources one = new Sources(Map.of("a", a));
        PostReader reader = reader(one);
        reader.addSplits(List.of(fresh("b", b), fresh("a", a)));
        await().atMost(LONG).until(() -> told.polled(reader) && told.answers() == 1);
        assertEquals(List.of(fresh("a", a).splitId()), idsOf(reader.snapshotState(1)));
        assertEquals(List.of(), b.opened);

        Discovered without = look(one, found).state();
        assertEquals(Set.of("a|https://a.example/rss"), without.known());
        assertEquals(List.of(fresh("b", b)), look(both, without).assigned());
    }

    @Test
    void sourceThatLeftIsForgottenBeforeTheFirstLook() {
        Sources none = new Sources(Map.of("a", new Listed()));
        Discovered before = new Discovered(Set.of("b|https://b.example/rss"), List.of());

        try (PostEnumerator enumerator = new PostEnumerator(new EnumeratorAlone(), none, LONG, before)) {
            assertEquals(Set.of(), enumerator.snapshotState(1).known());
        }
    }

    @Test
    void addressThatLeftItsSourceIsNotAskedAgain() {
        Listed now = new Listed("https://a.example/rss");
        PostReader reader = reader(new Sources(Map.of("warta", now)));

        reader.addSplits(List.of(
                PostSplit.fresh("warta", Split.endless("https://gone.example/rss", "gone.example")),
                fresh("warta", now)));

        await().atMost(LONG).until(() -> told.polled(reader) && told.answers() == 1);
        assertEquals(List.of("https://a.example/rss"), now.opened);
        assertEquals(List.of(fresh("warta", now).splitId()), idsOf(reader.snapshotState(1)));
    }

    @Test
    void sourceThatCannotTellWhatItHasKeepsWhatItHad() throws Exception {
        Listed away = new Listed("https://a.example/rss");
        away.isAway = true;
        Sources sources = new Sources(Map.of("warta", away));
        PostReader reader = reader(sources);

        reader.addSplits(List.of(fresh("warta", away)));

        await().atMost(LONG).until(() -> told.polled(reader) && told.answers() == 1);
        Discovered before = new Discovered(Set.of("warta|https://a.example/rss"), List.of());
        assertEquals(before.known(), look(sources, before).state().known());
    }

    @Test
    void filesThatComeAndGoAreNotRememberedForEver() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("masuk"));
        SourceSettings settings = SourceSettings.inbox("kotak", "uji", inbox.toString());
        Sources sources = new Sources(Map.of("kotak", connector(settings)));
        EnumeratorAlone flink = new EnumeratorAlone();
        try (PostEnumerator enumerator = new PostEnumerator(flink, sources, LONG, Discovered.NOTHING)) {
            enumerator.start();
            for (int day = 0; day < 20; day++) {
                List<Path> files = new ArrayList<>();
                for (int file = 0; file < 50; file++) {
                    files.add(Files.createFile(inbox.resolve(day + "-" + file + ".csv")));
                }
                flink.look();
                flink.look();
                assertEquals(50, enumerator.snapshotState(day).known().size());
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            assertEquals(20 * 50, flink.assigned.size());
        }
    }

    @Test
    void fileThatIsFoundAgainWhileItWaitsIsReadOnce() {
        Listed inbox = new Listed();
        PostReader reader = reader(new Sources(Map.of("kotak", inbox)));
        List<PostSplit> files = IntStream.range(0, 40)
                .mapToObj(n -> PostSplit.fresh("kotak", Split.finite("berkas-" + n)))
                .toList();

        reader.addSplits(files);
        reader.addSplits(files);

        await().atMost(LONG).until(() -> told.polled(reader) && inbox.opened.size() == files.size());
        assertEquals(files.size(), Set.copyOf(inbox.opened).size());
    }

    @Test
    void handedInFileThatEndedJustBeforeAStopIsClearedAwayAfterTheRestart() throws Exception {
        Path file = Files.writeString(
                Files.createDirectories(folder.resolve("unggahan/-,-")).resolve("unggahan-1-a.csv"),
                "source,item_id,author_id,text,created_at\ncontohgram,1,77,Ayo,2025-10-01T03:00:00Z\n");
        Connector uploads = connector(SourceSettings.handedIn(
                "unggahan", "uji", folder.resolve("unggahan").toString()));
        Sources sources = new Sources(Map.of("unggahan", uploads));
        PostReader before = reader(sources);
        before.addSplits(List.of(PostSplit.fresh("unggahan", uploads.splits().get(0))));
        await().atMost(LONG).until(() -> told.polled(before) && told.hasEnded());
        assertEquals(1, told.lastStatus().in());
        List<PostSplit> kept = written(before.snapshotState(1));

        PostReader after = reader(sources);
        after.addSplits(kept);
        assertTrue(Files.exists(file), "a checkpoint that is not complete yet may still be gone back before");
        after.snapshotState(2);
        after.notifyCheckpointComplete(2);

        assertTrue(Files.notExists(file));
        assertEquals(List.of(), after.snapshotState(3));
    }

    private static Connector connector(SourceSettings settings) {
        return new InboxConnector(settings, new SourceContext(Clock.systemUTC(), true, platform -> List.of()));
    }

    private static PostSplit fresh(String source, Listed connector) {
        return PostSplit.fresh(source, connector.split());
    }

    private static List<String> idsOf(List<PostSplit> splits) {
        return splits.stream().map(PostSplit::splitId).toList();
    }

    /** As a checkpoint gives them back. */
    private static List<PostSplit> written(List<PostSplit> splits) throws IOException {
        PostSplitSerializer form = new PostSplitSerializer();
        List<PostSplit> read = new ArrayList<>();
        for (PostSplit split : splits) {
            read.add(form.deserialize(form.getVersion(), form.serialize(split)));
        }
        return read;
    }

    private PostReader reader(Sources sources) {
        SourceSettings any =
                new SourceSettings("any", SourceKind.FEED, List.of("https://a.example/rss"), null, LONG, "uji", null);
        PostReader reader = new PostReader(
                sources,
                SharedRoster.of(new SampleRoster("contohgram:77"), Duration.ofSeconds(1)),
                Clock.systemUTC(),
                IngestSettings.continuous(
                        List.of(any), FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")),
                new SourceCounts(new Figures(), List.of()));
        readers.add(reader);
        reader.start();
        return reader;
    }

    private static Look look(Sources sources, Discovered before) {
        EnumeratorAlone flink = new EnumeratorAlone();
        try (PostEnumerator enumerator = new PostEnumerator(flink, sources, LONG, before)) {
            enumerator.start();
            flink.look();
            return new Look(List.copyOf(flink.assigned), enumerator.snapshotState(1));
        }
    }

    /** What came of one look. */
    private record Look(List<PostSplit> assigned, Discovered state) {}

    /** Has those addresses now, and notes what is opened. */
    private static final class Listed implements Connector {
        final List<String> opened = new CopyOnWriteArrayList<>();
        volatile boolean isAway;
        private final List<Split> splits;

        Listed(String... addresses) {
            splits = List.of(addresses).stream()
                    .map(address -> Split.endless(address, "a.example"))
                    .toList();
        }

        Split split() {
            return splits.get(0);
        }

        @Override
        public List<Split> splits() throws IOException {
            if (isAway) {
                throw new SourceFailure("planned");
            }
            return splits;
        }

        @Override
        public Reading open(Split split, @Nullable String cursor) {
            opened.add(split.id());
            return () -> split.endless() ? Batch.later(List.of(), "after", LONG) : Batch.last(List.of(), "after");
        }
    }
}
