package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.SourceStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostStreamsTest {
    private static final FetchSettings FETCH = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak");
    private static final String HEADER = "source,item_id,author_id,author_handle,text,created_at\n";

    @TempDir
    Path folder;

    private Path inbox;

    @BeforeEach
    void makeInbox() throws Exception {
        inbox = Files.createDirectory(folder.resolve("inbox"));
    }

    @Test
    void rosteredPostsPassWithTheRegionOfTheirEntryAndOthersAreOnlyCounted() throws Exception {
        Files.writeString(
                inbox.resolve("a.csv"),
                HEADER + "contohgram,1,77,sari,Ayo ke TPS,2025-10-01T03:00:00Z\n"
                        + "contohgram,2,88,orang,Bukan urusan,2025-10-01T03:00:00Z\n");

        Outcome outcome = run(new SampleRoster("contohgram:77"), 2);

        assertEquals(
                List.of("1"),
                outcome.posts().stream().map(post -> post.id().id()).toList());
        assertEquals("Nusaraya", outcome.posts().get(0).region());
        SourceStatus status = outcome.lastStatus();
        assertEquals(List.of(2L, 1L, 0L), List.of(status.in(), status.gated(), status.rejected()));
    }

    @Test
    void damagedFileDoesNotStopTheNext() throws Exception {
        Files.writeString(inbox.resolve("a.csv"), "apa saja\nbukan ekspor\n");
        Files.writeString(inbox.resolve("b.csv"), HEADER + "contohgram,1,77,sari,Ayo,2025-10-01T03:00:00Z\n");

        Outcome outcome = run(new SampleRoster("contohgram:77"), 1);

        assertEquals(1, outcome.posts().size());
        assertEquals(1, outcome.rejected().size());
        assertTrue(outcome.rejected().get(0).reason().contains("bentuk berkas tidak dikenal"));
    }

    @Test
    void restartInTheMiddleOfFilesGivesTheSamePosts() throws Exception {
        Set<String> expected = new TreeSet<>();
        for (int file = 0; file < 6; file++) {
            StringBuilder csv = new StringBuilder(HEADER);
            for (int row = 0; row < 3_000; row++) {
                String id = file + "-" + row;
                csv.append("contohgram,")
                        .append(id)
                        .append(row % 3 == 0 ? ",77" : ",88")
                        .append(",x,teks,2025-10-01T03:00:00Z\n");
                if (row % 3 == 0) {
                    expected.add(id);
                }
            }
            Files.writeString(inbox.resolve(file + ".csv"), csv);
        }
        FailsOnce.reset();

        StreamExecutionEnvironment env = environment(2, true);
        PostStreams streams = PostStreams.open(env, settings(), new SampleRoster("contohgram:77"));
        streams.posts().map(new FailsOnce()).uid("fails-once");
        streams.statuses().map(new Keeps()).uid("keeps-statuses");
        env.execute();

        assertEquals(2, FailsOnce.ATTEMPTS.get(), "the job must have failed once");
        assertEquals(expected, new TreeSet<>(FailsOnce.SEEN));
        Keeps.LAST
                .values()
                .forEach(status -> assertEquals(List.of(3_000L, 2_000L), List.of(status.in(), status.gated())));
    }

    private Outcome run(SampleRoster roster, int parallelism) throws Exception {
        StreamExecutionEnvironment env = environment(parallelism, false);
        PostStreams streams = PostStreams.open(env, settings(), roster);
        List<Post> posts = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        List<SourceStatus> statuses = new ArrayList<>();
        try (CloseableIterator<Post> p = streams.posts().collectAsync();
                CloseableIterator<Rejected> r = streams.rejected().collectAsync();
                CloseableIterator<SourceStatus> s = streams.statuses().collectAsync()) {
            env.executeAsync();
            p.forEachRemaining(posts::add);
            r.forEachRemaining(rejected::add);
            s.forEachRemaining(statuses::add);
        }
        return new Outcome(posts, rejected, statuses);
    }

    private IngestSettings settings() {
        return IngestSettings.once(List.of(SourceSettings.inbox("kotak", "contoh", inbox.toString())), FETCH);
    }

    private StreamExecutionEnvironment environment(int parallelism, boolean checkpoints) {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, checkpoints ? false : true);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 2);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, java.time.Duration.ofMillis(100));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration);
        if (checkpoints) {
            env.enableCheckpointing(50);
        }
        return env;
    }

    private record Outcome(List<Post> posts, List<Rejected> rejected, List<SourceStatus> statuses) {
        SourceStatus lastStatus() {
            return statuses.get(statuses.size() - 1);
        }
    }

    /** Keeps what it sees over a restart, because the mini cluster runs in this process. */
    private static final class FailsOnce implements MapFunction<Post, String> {
        static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
        static final AtomicInteger ATTEMPTS = new AtomicInteger();
        static final AtomicInteger COUNT = new AtomicInteger();

        static void reset() {
            SEEN.clear();
            ATTEMPTS.set(1);
            COUNT.set(0);
        }

        @Override
        public String map(Post post) throws Exception {
            if (COUNT.incrementAndGet() % 100 == 0) {
                Thread.sleep(20);
            }
            if (COUNT.get() >= 2_500 && ATTEMPTS.compareAndSet(1, 2)) {
                throw new IllegalStateException("planned");
            }
            SEEN.add(post.id().id());
            return post.id().id();
        }
    }

    private static final class Keeps implements MapFunction<SourceStatus, String> {
        static final Map<String, SourceStatus> LAST = new ConcurrentHashMap<>();

        @Override
        public String map(SourceStatus status) {
            LAST.put(status.split(), status);
            return status.split();
        }
    }
}
