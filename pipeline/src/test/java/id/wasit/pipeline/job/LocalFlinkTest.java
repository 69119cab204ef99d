package id.wasit.pipeline.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.flink.PostStreams;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.SourceStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a job begins that has a checkpoint: what passes by itself costs nothing of what it knew. */
class LocalFlinkTest {
    private static final Duration LONG = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private Path inbox;

    /** A job that has read {@code a.csv} and was stopped in order; {@code b.csv} came since. */
    @BeforeEach
    void stopInTheMiddle() throws Exception {
        inbox = Files.createDirectory(folder.resolve("masuk"));
        Ends.FAULTS.set(0);
        Ends.READY = new CountDownLatch(0);
        Ends.READ.clear();
        drop("a.csv");
        try (LocalFlink flink = started()) {
            assertEquals(LocalFlink.Beginning.FRESH, flink.run(job(String.class)));
            await().atMost(LONG).until(() -> Ends.READ.equals(Set.of("a.csv")));
        }
        Ends.READ.clear();
        Ends.OPENED.set(0);
        drop("b.csv");
    }

    @AfterEach
    void holdUpNobody() {
        Ends.READY.countDown();
    }

    @Test
    void faultThatPassesAtTheStartLosesNothing() throws Exception {
        Ends.FAULTS.set(1);

        try (LocalFlink flink = started()) {
            assertEquals(LocalFlink.Beginning.RESUMED, flink.run(job(String.class), LONG));
            await().atMost(LONG).until(() -> Ends.READ.contains("b.csv"));
        }

        assertEquals(2, Ends.OPENED.get(), "the job has failed once");
        assertEquals(Set.of("b.csv"), Ends.READ);
    }

    @Test
    void taskThatIsLongInComingUpLosesNothing() throws Exception {
        Ends.READY = new CountDownLatch(1);

        try (LocalFlink flink = started()) {
            assertEquals(LocalFlink.Beginning.RESUMED, flink.run(job(String.class), Duration.ofMillis(1)));
            Ends.READY.countDown();
            await().atMost(LONG).until(() -> Ends.READ.contains("b.csv"));
        }

        assertEquals(Set.of("b.csv"), Ends.READ);
    }

    @Test
    void stateThatNoLongerFitsIsSetAsideAndEverythingIsReadAgain() throws Exception {
        try (LocalFlink flink = started()) {
            assertEquals(LocalFlink.Beginning.AFRESH, flink.run(job(Long.class), LONG));
            await().atMost(LONG).until(() -> Ends.READ.equals(Set.of("a.csv", "b.csv")));
        }

        assertEquals(1, setAside());
    }

    private long setAside() throws IOException {
        try (Stream<Path> jobs = Files.list(checkpoints())) {
            return jobs.filter(job -> job.getFileName().toString().startsWith("unusable-"))
                    .count();
        }
    }

    private Path checkpoints() {
        return folder.resolve("checkpoints");
    }

    private LocalFlink started() {
        return LocalFlink.started(new JobOptions(0, 1, checkpoints(), Duration.ofMillis(500)));
    }

    private void drop(String name) throws IOException {
        Files.writeString(
                inbox.resolve(name),
                "source,item_id,author_id,text,created_at\ncontohgram," + name + ",77,Ayo,2025-10-01T03:00:00Z\n");
    }

    /** Reads the inbox; its last step keeps state of that type. */
    private Consumer<StreamExecutionEnvironment> job(Class<?> state) {
        IngestSettings settings = IngestSettings.continuous(
                List.of(SourceSettings.inbox("kotak", "uji", inbox.toString())),
                FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example"));
        return env -> PostStreams.open(env, settings, new Nobody())
                .statuses()
                .map(new Ends(state))
                .uid("ends");
    }

    /** A roster without an account. */
    private record Nobody() implements RosterFeed {
        @Override
        public String version() {
            return "1";
        }

        @Override
        public Roster load() {
            return Roster.of("1", List.of());
        }
    }

    /** Keeps which files were read; is ready when a test says so, and fails as often as it says. */
    private static final class Ends extends RichMapFunction<SourceStatus, String> implements CheckpointedFunction {
        private static final long serialVersionUID = 1L;

        static final Set<String> READ = ConcurrentHashMap.newKeySet();
        static final AtomicInteger FAULTS = new AtomicInteger();
        static final AtomicInteger OPENED = new AtomicInteger();
        static volatile CountDownLatch READY = new CountDownLatch(0);

        private final Class<?> state;

        Ends(Class<?> state) {
            this.state = state;
        }

        @Override
        public void open(OpenContext context) throws Exception {
            READY.await();
            OPENED.incrementAndGet();
            if (FAULTS.getAndDecrement() > 0) {
                throw new IOException("planned");
            }
        }

        @Override
        public String map(SourceStatus status) {
            READ.add(Path.of(status.split()).getFileName().toString());
            return status.split();
        }

        @Override
        public void initializeState(FunctionInitializationContext context) throws Exception {
            var unused = context.getOperatorStateStore().getListState(new ListStateDescriptor<>("state", state));
        }

        @Override
        public void snapshotState(FunctionSnapshotContext context) {}
    }
}
