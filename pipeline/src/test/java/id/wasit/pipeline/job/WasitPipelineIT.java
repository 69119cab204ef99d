package id.wasit.pipeline.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.Day;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of posts through the whole path: once, twice, and with a part of it killed in the middle. */
class WasitPipelineIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private LocalDatabase database;
    private OpenStore open;
    private Store store;

    @BeforeEach
    void start() {
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        store = open.store();
        store.migrate();
    }

    @AfterEach
    void stop() {
        open.close();
        database.close();
    }

    @Test
    void sameDayTwiceGivesTheSameCasesOnce() throws Exception {
        Day day = new Day(1_000);
        store.roster().replace(day.roster());
        Consumer<StreamExecutionEnvironment> path = onceOver(day.write(folder.resolve("hari.ndjson")));

        long first = flaggedIn(path);
        List<String> rows = Day.rows(store);
        long again = flaggedIn(path);

        assertEquals(day.calls(), first);
        assertEquals(day.calls(), rows.size());
        assertEquals(day.calls(), again);
        assertEquals(rows, Day.rows(store));
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void taskManagerKilledInTheMiddleChangesNothing() throws Exception {
        Day day = new Day(20_000);
        store.roster().replace(day.roster());
        Path inbox = folder.resolve("masuk");
        day.beginsIn(inbox);

        try (LocalFlink flink = LocalFlink.started(options(folder.resolve("checkpoints")))) {
            flink.run(over(inbox, false));
            await().atMost(LONG).until(() -> flagged() > 100);
            flink.cluster().terminateTaskManager(0).get();
            day.goesOnIn(inbox);
            flink.cluster().startTaskManager();
            await().atMost(LONG).until(() -> flagged() == day.calls());
        }

        assertEquals(day.calls(), Day.rows(store).size());
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void jobGoesOnFromItsCheckpointAfterAStop() throws Exception {
        Day day = new Day(20_000);
        store.roster().replace(day.roster());
        Consumer<StreamExecutionEnvironment> path = over(day.write(folder.resolve("hari.ndjson")), false);
        JobOptions options = options(folder.resolve("checkpoints"));

        try (LocalFlink first = LocalFlink.started(options)) {
            assertEquals(LocalFlink.Beginning.FRESH, first.run(path));
            await().atMost(LONG).until(() -> flagged() > 100);
        }
        LocalFlink.Beginning second;
        try (LocalFlink flink = LocalFlink.started(options)) {
            second = flink.run(path);
            await().atMost(LONG).until(() -> flagged() == day.calls());
        }

        assertEquals(LocalFlink.Beginning.RESUMED, second);
        assertEquals(day.calls(), Day.rows(store).size());
    }

    @Test
    void checkpointThatCannotBeUsedIsNoHindrance() throws Exception {
        Day day = new Day(100);
        store.roster().replace(day.roster());
        Path broken = Files.createDirectories(folder.resolve("checkpoints/0123456789abcdef/chk-7"));
        Files.writeString(broken.resolve("_metadata"), "half written");

        LocalFlink.Beginning beginning;
        try (LocalFlink flink = LocalFlink.started(options(folder.resolve("checkpoints")))) {
            beginning = flink.run(over(day.write(folder.resolve("hari.ndjson")), false), LONG);
            await().atMost(LONG).until(() -> flagged() == day.calls());
        }

        assertEquals(LocalFlink.Beginning.AFRESH, beginning);
        assertTrue(Files.notExists(broken), "it was set aside");
    }

    private long flaggedIn(Consumer<StreamExecutionEnvironment> path) throws InterruptedException {
        try (LocalFlink flink = LocalFlink.started(JobOptions.once(2))) {
            flink.run(path);
            return flink.awaitEnd(FlagStreams.FLAGGED);
        }
    }

    private long flagged() {
        return store.sources().flagged().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Consumer<StreamExecutionEnvironment> onceOver(Path file) {
        return over(file, true);
    }

    private Consumer<StreamExecutionEnvironment> over(Path file, boolean once) {
        StoreAccess access = StoreAccess.to(database.address());
        List<SourceSettings> sources = List.of(SourceSettings.inbox("hari", "uji", file.toString()));
        FetchSettings fetch = FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example");
        IngestSettings settings =
                once ? IngestSettings.once(sources, fetch) : IngestSettings.continuous(sources, fetch);
        return env -> WasitPipeline.define(
                env,
                settings,
                new StoredRoster(access),
                new Knowledge(
                        new LexiconFolder(LEXICON.toString(), List.of("pilgub-nusaraya-2025")),
                        TrialFeed.NONE,
                        new StoredNames(access)),
                access);
    }

    private static JobOptions options(Path checkpoints) {
        return new JobOptions(0, 2, checkpoints, Duration.ofMillis(300));
    }
}
