package id.wasit.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Rejected;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.store.flags.FoundPost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two jobs of a cluster go on from state that an earlier version wrote. The golden state of {@code ingest} was in the middle of the file {@link
 * #HALF_READ}, that of {@code detect} behind the calls that are {@link #READ} from the topic. Both are kept as they were written: a change that
 * they do not fit needs a reader of both forms.
 */
class GoldenJobsIT {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/0.1.0");
    /** Relative, because the name of a file is part of the state. */
    private static final Path INBOX = Path.of("target/golden-inbox");

    private static final Path HALF_READ = INBOX.resolve("a.ndjson");
    private static final int SILENT = 60_000;
    private static final FileTime WRITTEN = FileTime.from(Instant.parse("2025-11-20T00:00:00Z"));
    /** How many calls were on the topic, and are read. */
    private static final int READ = 40;

    private static final int LATER = 60;
    private static final int TASKS = 2;
    private static final Calls CALLS = new Calls(READ + LATER);
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Broker broker;
    /** Over TLS and with a password: so both jobs are shown to work with an office's own Kafka. */
    private KafkaSettings kafka;

    private LocalDatabase database;
    private OpenStore open;

    @BeforeEach
    void fill() throws Exception {
        Cluster.assumePackaged();
        clear(INBOX);
        Files.createDirectories(INBOX);
        Files.write(
                HALF_READ,
                IntStream.range(0, SILENT)
                        .mapToObj(i -> Calls.line("diam-" + i, "k-0", "Hujan di RT " + i, i))
                        .toList());
        Files.setLastModifiedTime(HALF_READ, WRITTEN);
        Broker.Guarded guarded = Broker.guardedIn(Files.createDirectory(folder.resolve("broker")));
        broker = guarded.broker();
        kafka = guarded.settings(guarded.guard().clientFile());
        broker.topic(KafkaSettings.POSTS, KafkaSettings.PARTITIONS);
        broker.topic(KafkaSettings.REJECTED, 1);
        new Topic(broker.address(), KafkaSettings.POSTS).sendCalls(READ);
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        open.store().migrate();
        open.store().roster().replace(CALLS.roster());
    }

    @AfterEach
    void stop() throws Exception {
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            open.close();
            database.close();
        }
    }

    @Test
    void whatWasReadBeforeIsNotReadAgainAndWhatCameSinceIsNeitherLostNorDoubled() throws Exception {
        for (String job : List.of("ingest", "detect")) {
            Path checkpoint = Files.createDirectories(checkpoints(job).resolve("0123456789abcdef/chk-1"));
            Files.copy(GOLDEN.resolve(job).resolve("_metadata"), checkpoint.resolve("_metadata"));
        }
        damageSecondLine();
        CALLS.drop(INBOX, "b.ndjson", READ, READ + LATER);

        try (LocalFlink ingest = LocalFlink.started(options("ingest"));
                LocalFlink detect = LocalFlink.started(options("detect"))) {
            assertEquals(LocalFlink.Beginning.RESUMED, ingest.run(ingest()));
            assertEquals(LocalFlink.Beginning.RESUMED, detect.run(detect()));
            await().atMost(LONG).until(() -> counted() == SILENT);
            Set<String> expected = new TreeSet<>(CALLS.items(READ, READ + LATER));
            await().atMost(LONG).until(() -> flagged().size() >= expected.size());

            assertEquals(List.of(), rejected(), "its second line is damaged now, but was read before");
            assertEquals(expected, flagged());
        }
    }

    /**
     * How the golden state was made: {@code -Dwasit.excluded= -Dit.test=GoldenJobsIT#writeTheGoldenState}, at the version it is named after.
     */
    @Test
    @Tag("writes-fixture")
    void writeTheGoldenState() throws Exception {
        try (LocalFlink detect = LocalFlink.started(options("detect"))) {
            detect.run(detect());
            await().atMost(LONG).until(() -> flagged().size() == READ);
        }
        try (LocalFlink ingest = LocalFlink.started(options("ingest"))) {
            ingest.run(ingest());
            await().atMost(LONG).pollInterval(Duration.ofMillis(20)).until(() -> counted() > 0);
        }
        assertTrue(counted() < SILENT, "the whole file was read; that is not the middle");
        for (String job : List.of("ingest", "detect")) {
            Path to = Files.createDirectories(GOLDEN.resolve(job)).resolve("_metadata");
            assertTrue(Files.notExists(to), "golden state is never overwritten");
            Files.copy(newest(checkpoints(job)), to);
        }
    }

    private Consumer<StreamExecutionEnvironment> ingest() {
        StoreAccess access = StoreAccess.to(database.address());
        IngestSettings settings = IngestSettings.continuous(
                List.of(SourceSettings.inbox("hari", "uji", INBOX.toString())),
                FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example"));
        return env -> WasitPipeline.ingest(env, settings, new StoredRoster(access), kafka, access);
    }

    private Consumer<StreamExecutionEnvironment> detect() {
        StoreAccess access = StoreAccess.to(database.address());
        Knowledge knowledge = new Knowledge(
                new LexiconFolder(Cluster.ROOT.resolve("lexicons").toString(), List.of("pilgub-nusaraya-2025")),
                TrialFeed.NONE,
                new StoredNames(access));
        return env -> WasitPipeline.detect(env, kafka, knowledge, access);
    }

    private JobOptions options(String job) {
        return new JobOptions(0, TASKS, checkpoints(job), Duration.ofSeconds(1));
    }

    private Path checkpoints(String job) {
        return folder.resolve(job);
    }

    private Set<String> flagged() {
        return open.store().flags().found(Calls.PLATFORM).stream()
                .map(FoundPost::item)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private long counted() {
        return open.store().sources().list().stream()
                .filter(status -> status.split().endsWith(HALF_READ.toString()))
                .mapToLong(status -> status.in())
                .sum();
    }

    private List<String> rejected() {
        return open.store().rejected().page(null, null, 10).items().stream()
                .map(Rejected::origin)
                .toList();
    }

    /** Its length stays, and its time: both are part of the name of the split. */
    private static void damageSecondLine() throws IOException {
        List<String> lines = Files.readAllLines(HALF_READ);
        lines.set(1, "#" + lines.get(1).substring(1));
        Files.write(HALF_READ, lines);
        Files.setLastModifiedTime(HALF_READ, WRITTEN);
    }

    private static Path newest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()))
                    .orElseThrow();
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
