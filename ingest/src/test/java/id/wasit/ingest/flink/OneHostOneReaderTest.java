package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One host that is read by several sources, over two task managers and with more and fewer tasks after each restart. */
class OneHostOneReaderTest {
    private static final int FEEDS = 8;
    private static final Duration LONG = Duration.ofMinutes(3);
    /** An answer takes so long that another task would ask meanwhile. */
    private static final Duration ANSWER = Duration.ofMillis(50);

    private static final String EMPTY = "<rss version=\"2.0\"><channel><title>Kabar</title></channel></rss>";

    @TempDir
    Path folder;

    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @Test
    void isAskedByOneTaskAtATimeWhateverTheirNumberIsAfterARestart() throws Exception {
        try (StubSite site = new StubSite()) {
            List<String> paths =
                    IntStream.range(0, FEEDS).mapToObj(feed -> "/rss" + feed).toList();
            paths.forEach(path -> site.page(path, exchange -> {
                mostAtOnce.accumulateAndGet(asking.incrementAndGet(), Math::max);
                LockSupport.parkNanos(ANSWER.toNanos());
                asking.decrementAndGet();
                StubSite.send(exchange, 200, "application/rss+xml", EMPTY.getBytes(StandardCharsets.UTF_8));
            }));
            String before = null;
            for (int tasks : new int[] {1, 4, 3}) {
                JobClient job = start(site, paths, tasks, before);
                site.asked().clear();
                await().atMost(LONG)
                        .until(() -> paths.stream().allMatch(path -> Collections.frequency(site.asked(), path) > 1));
                before = job.stopWithSavepoint(false, folder.toUri().toString(), SavepointFormatType.CANONICAL)
                        .get();
            }
        }

        assertEquals(1, mostAtOnce.get());
    }

    private static JobClient start(StubSite site, List<String> paths, int tasks, @Nullable String goOnFrom)
            throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(TaskManagerOptions.MINI_CLUSTER_NUM_TASK_MANAGERS, 2);
        configuration.set(TaskManagerOptions.NUM_TASK_SLOTS, 2);
        if (goOnFrom != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, goOnFrom);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(tasks, configuration);
        List<SourceSettings> sources = paths.stream()
                .map(path -> new SourceSettings(
                        path.substring(1),
                        SourceKind.FEED,
                        List.of(site.url(path)),
                        null,
                        Duration.ofSeconds(1),
                        "uji",
                        null))
                .toList();
        FetchSettings manners = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        PostStreams.open(env, IngestSettings.continuous(sources, manners), new SampleRoster())
                .posts()
                .sinkTo(new DiscardingSink<>())
                .uid("discard");
        return env.executeAsync();
    }
}
