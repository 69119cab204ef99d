package id.wasit.pipeline.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Rejected;
import id.wasit.pipeline.Day;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * State that an earlier version wrote is gone on from. The golden checkpoint is that of a job which was in the middle of the file of {@link
 * #READ}; it is kept as it was written and never made anew for a later version: a change that it does not fit needs a reader of both forms.
 */
class GoldenStateIT {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/0.1.0/_metadata");
    /** Relative, because the name of a file is part of the state. */
    private static final Path INBOX = Path.of("target/golden-inbox");

    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2025-11-20T00:00:00Z"));
    private static final Day READ = new Day(100_000);
    private static final Day LATER = new Day(800);
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @BeforeEach
    void fill() throws IOException {
        if (Files.isDirectory(INBOX)) {
            try (Stream<Path> paths = Files.walk(INBOX)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(INBOX);
        Files.setLastModifiedTime(READ.write(INBOX.resolve("a.ndjson")), WRITTEN);
    }

    @Test
    void whatAnEarlierVersionHadReadIsNotReadAgainAndWhatCameSinceIs() throws Exception {
        Path checkpoint = Files.createDirectories(folder.resolve("checkpoints/0123456789abcdef/chk-1"));
        Files.copy(GOLDEN, checkpoint.resolve("_metadata"));
        damageSecondLine(INBOX.resolve("a.ndjson"));
        Files.setLastModifiedTime(LATER.write(INBOX.resolve("b.ndjson")), WRITTEN);

        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"));
                OpenStore open = prepared(database);
                LocalFlink flink = LocalFlink.started(options())) {
            assertEquals(LocalFlink.Beginning.RESUMED, flink.run(path(database)));
            await().atMost(LONG).until(() -> counted(open.store(), "b.ndjson") == LATER.posts());
            await().atMost(LONG).until(() -> counted(open.store(), "a.ndjson") == READ.posts());
            // A post is counted where it is read, and its flag is stored some steps later.
            await().atMost(LONG).until(() -> Day.rows(open.store()).size() >= LATER.calls());

            List<String> before = open.store().rejected().page(null, null, 10).items().stream()
                    .map(Rejected::origin)
                    .toList();
            assertEquals(List.of(), before, "its second line is damaged now, but was read before");
            assertEquals(LATER.calls(), Day.rows(open.store()).size());
        }
    }

    /**
     * How the golden checkpoint was made: {@code -Dwasit.excluded= -Dit.test=GoldenStateIT#writeTheGoldenCheckpoint}, at the version it is
     * named after.
     */
    @Test
    @Tag("writes-fixture")
    void writeTheGoldenCheckpoint() throws Exception {
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"));
                OpenStore open = prepared(database)) {
            try (LocalFlink flink = LocalFlink.started(options())) {
                flink.run(path(database));
                await().atMost(LONG)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> counted(open.store(), "a.ndjson") > 0);
            }
            long read = counted(open.store(), "a.ndjson");
            assertTrue(read > 0 && read < READ.posts(), () -> read + " posts were read; that is not the middle");
            Path newest =
                    new Checkpoints(folder.resolve("checkpoints")).newest().orElseThrow();
            Files.createDirectories(GOLDEN.getParent());
            assertTrue(Files.notExists(GOLDEN), "a golden checkpoint is never overwritten");
            Files.copy(newest.resolve("_metadata"), GOLDEN);
        }
    }

    private static void damageSecondLine(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            // The first one tells the form of the file.
            bytes.readLine();
            bytes.write('#');
        }
        Files.setLastModifiedTime(file, WRITTEN);
    }

    private static OpenStore prepared(LocalDatabase database) {
        OpenStore open = OpenStore.at(database.address(), 2);
        open.store().migrate();
        open.store().roster().replace(LATER.roster());
        return open;
    }

    private static long counted(Store store, String file) {
        return store.sources().list().stream()
                .filter(status -> status.split().endsWith(file))
                .mapToLong(status -> status.in())
                .sum();
    }

    private JobOptions options() {
        return new JobOptions(0, 2, folder.resolve("checkpoints"), Duration.ofSeconds(1));
    }

    private static Consumer<StreamExecutionEnvironment> path(LocalDatabase database) {
        StoreAccess access = StoreAccess.to(database.address());
        IngestSettings settings = IngestSettings.continuous(
                List.of(SourceSettings.inbox("hari", "uji", INBOX.toString())),
                FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example"));
        Knowledge knowledge = new Knowledge(
                new LexiconFolder(
                        Path.of("../lexicons").toAbsolutePath().normalize().toString(),
                        List.of("pilgub-nusaraya-2025")),
                TrialFeed.NONE,
                new StoredNames(access));
        return env -> WasitPipeline.define(env, settings, new StoredRoster(access), knowledge, access);
    }
}
