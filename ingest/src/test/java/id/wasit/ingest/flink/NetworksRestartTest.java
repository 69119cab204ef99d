package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.Networks;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.model.Post;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworksRestartTest {
    private static final int POSTS = 150;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = SourceKind.class,
            names = {"BLUESKY", "MASTODON", "YOUTUBE", "TELEGRAM"})
    void restartInTheMiddleGivesTheSamePosts(SourceKind kind) throws Exception {
        try (Networks networks = new Networks(0)) {
            networks.speak("teks orang lain", POSTS, "did:plc:orang", "orang", "UCorang");
            networks.speak("Ayo ke TPS", POSTS, "did:plc:sari", "sari", "UCsari");
            networks.bluesky.hangUpAfter(POSTS / 3);
            FailsOnce.SEEN.clear();
            FailsOnce.FAILED.set(false);
            StreamExecutionEnvironment env = environment();
            IngestSettings settings = IngestSettings.continuous(
                    List.of(networks.settings(kind, folder)),
                    FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                            .withDelay(Duration.ZERO)
                            .withPrivateHosts(Set.of("localhost")));
            PostStreams streams = PostStreams.open(
                    env, settings, new SampleRoster(networks.accounts("did:plc:sari", "sari", "UCsari")));
            streams.posts().map(new FailsOnce()).uid("fails-once");
            TreeSet<String> expected = new TreeSet<>(Networks.ids(kind, POSTS, "did:plc:sari", "sari", "UCsari"));

            JobClient job = env.executeAsync();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> FailsOnce.FAILED.get() && FailsOnce.SEEN.containsAll(expected));
            job.cancel().get();

            assertEquals(expected, new TreeSet<>(FailsOnce.SEEN));
        }
    }

    private StreamExecutionEnvironment environment() {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 2);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                folder.resolve("checkpoints").toUri().toString());
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        env.enableCheckpointing(50);
        return env;
    }

    /** Keeps what it sees over a restart, because the mini cluster runs in this process. */
    private static final class FailsOnce implements MapFunction<Post, String> {
        static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
        static final AtomicBoolean FAILED = new AtomicBoolean();

        @Override
        public String map(Post post) throws Exception {
            // Slow enough for a checkpoint to fall into the middle.
            Thread.sleep(2);
            if (SEEN.size() >= POSTS / 2 && FAILED.compareAndSet(false, true)) {
                throw new IllegalStateException("planned");
            }
            if (!post.id().id().startsWith("video-")) {
                SEEN.add(post.id().id());
            }
            return "";
        }
    }
}
