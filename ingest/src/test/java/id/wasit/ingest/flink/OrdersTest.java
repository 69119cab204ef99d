package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.Orders;
import id.wasit.ingest.source.OrdersFeed;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.SourceStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What operators order reaches a running job. */
class OrdersTest {
    private static final FetchSettings FETCH = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak");
    private static final String HEADER = "source,item_id,author_id,text,created_at\n";
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private JobClient job;

    @BeforeEach
    void nothingOrdered() {
        Told.ORDERS = Orders.NONE;
        Keeps.LAST.clear();
    }

    @AfterEach
    void stop() throws Exception {
        job.cancel().get();
    }

    @Test
    void sourceThatRestsHoldsUpNoOtherAndGoesOnWhenLetGo() throws Exception {
        Told.ORDERS = new Orders(Set.of("rehat"), Map.of());
        Path resting = inbox("rehat");
        Path other = inbox("lain");
        for (int file = 0; file < 6; file++) {
            Files.writeString(resting.resolve(file + ".csv"), row("r" + file));
        }
        Files.writeString(other.resolve("a.csv"), row("l"));

        start(source("rehat", resting), source("lain", other));

        await().atMost(LONG).until(() -> read("lain") == 1);
        assertEquals(0, read("rehat"));
        Told.ORDERS = Orders.NONE;
        await().atMost(LONG).until(() -> read("rehat") == 6);
    }

    @Test
    void sourceThatIsCalledIsReadBeforeItsTime() throws Exception {
        // A feed that cannot be reached is tried again after 1, 2, 4 … seconds: after some failures the pause is long.
        SourceSettings feed = new SourceSettings(
                "warta",
                SourceKind.FEED,
                List.of("http://127.0.0.1:1/feed"),
                null,
                Duration.ofMinutes(15),
                "uji",
                null);
        start(feed);
        await().atMost(LONG).until(() -> last("warta") != null);
        long tellings = Keeps.COUNT.getOrDefault("warta", 0L);

        for (long call = 1; call <= 8; call++) {
            Told.ORDERS = new Orders(Set.of(), Map.of("warta", call));
            long before = tellings;
            await().atMost(LONG).until(() -> Keeps.COUNT.getOrDefault("warta", 0L) > before);
            tellings = Keeps.COUNT.getOrDefault("warta", 0L);
        }

        // After so many failures the last pause alone would be 128 seconds, longer than the wait for it.
        assertEquals(0, last("warta").in());
    }

    @Test
    void restingSourceTellsThatNothingIsPlanned() throws Exception {
        SourceSettings feed = new SourceSettings(
                "warta",
                SourceKind.FEED,
                List.of("http://127.0.0.1:1/feed"),
                null,
                Duration.ofMinutes(15),
                "uji",
                null);
        start(feed);
        await().atMost(LONG).until(() -> last("warta") != null && last("warta").nextPoll() != null);

        Told.ORDERS = new Orders(Set.of("warta"), Map.of());

        await().atMost(LONG).until(() -> last("warta").nextPoll() == null);
        Told.ORDERS = Orders.NONE;
        await().atMost(LONG).until(() -> last("warta").nextPoll() != null);
    }

    private Path inbox(String name) throws Exception {
        return Files.createDirectory(folder.resolve(name));
    }

    private static String row(String id) {
        return HEADER + "contohgram," + id + ",77,Ayo ke TPS,2025-10-01T03:00:00Z\n";
    }

    private static SourceSettings source(String name, Path inbox) {
        return SourceSettings.inbox(name, "uji", inbox.toString());
    }

    private void start(SourceSettings... sources) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2, configuration);
        IngestSettings settings = new IngestSettings(List.of(sources), FETCH, false, Duration.ofMillis(50), new Told());
        PostStreams streams = PostStreams.open(env, settings, new SampleRoster("contohgram:77"));
        streams.statuses().map(new Keeps()).uid("keeps");
        job = env.executeAsync();
    }

    private static long read(String source) {
        return Keeps.LAST.values().stream()
                .filter(status -> status.source().equals(source))
                .mapToLong(SourceStatus::in)
                .sum();
    }

    private static SourceStatus last(String source) {
        return Keeps.LAST.values().stream()
                .filter(status -> status.source().equals(source))
                .findFirst()
                .orElse(null);
    }

    /** The orders of this process, because the mini cluster runs in it. */
    private record Told() implements OrdersFeed {
        static volatile Orders ORDERS = Orders.NONE;

        @Override
        public String version() {
            return String.valueOf(ORDERS.hashCode());
        }

        @Override
        public Orders load() {
            return ORDERS;
        }
    }

    private static final class Keeps implements MapFunction<SourceStatus, String> {
        static final Map<String, SourceStatus> LAST = new ConcurrentHashMap<>();
        static final Map<String, Long> COUNT = new ConcurrentHashMap<>();

        @Override
        public String map(SourceStatus status) {
            LAST.put(status.split(), status);
            COUNT.merge(status.source(), 1L, Long::sum);
            return status.split();
        }
    }
}
