package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;

import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Post;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More feeds of one slow host than there are threads. */
class SlowHostTest {
    private static final int FEEDS = 40;
    private static final Duration NEVER = Duration.ofMinutes(30);

    @TempDir
    Path folder;

    @Test
    void feedsOfASlowHostHoldUpNoOtherSource() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        CountDownLatch end = new CountDownLatch(1);
        try (StubSite site = new StubSite()) {
            List<String> feeds = IntStream.range(0, FEEDS)
                    .mapToObj(feed -> "/rss" + feed)
                    .peek(path -> site.page(path, exchange -> {
                        awaitQuietly(end);
                        StubSite.send(exchange, 404, "text/plain", new byte[0]);
                    }))
                    .map(site::url)
                    .toList();
            JobClient job = start(
                    new SourceSettings("lambat", SourceKind.FEED, feeds, null, Duration.ofHours(1), "uji", null),
                    SourceSettings.inbox("kotak", "uji", inbox.toString()));
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> site.asked().stream().anyMatch(path -> path.startsWith("/rss")));

            Files.writeString(
                    inbox.resolve("a.csv"),
                    "source,item_id,author_id,text,created_at\ncontohgram,1,77,Ayo ke TPS,2025-10-01T03:00:00Z\n");

            await().atMost(Duration.ofMinutes(3)).until(() -> Keeps.POSTS.contains("1"));
            end.countDown();
            job.cancel().get();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static JobClient start(SourceSettings... sources) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        FetchSettings patient = new FetchSettings(
                "WasitTest/1", "https://wasit.example/kontak", Duration.ZERO, NEVER, 1 << 16, 3, Set.of("localhost"));
        PostStreams streams = PostStreams.open(
                env, IngestSettings.continuous(List.of(sources), patient), new SampleRoster("contohgram:77"));
        streams.posts().map(new Keeps()).uid("keeps");
        return env.executeAsync();
    }

    private static final class Keeps implements MapFunction<Post, String> {
        static final Set<String> POSTS = ConcurrentHashMap.newKeySet();

        @Override
        public String map(Post post) {
            POSTS.add(post.id().id());
            return post.id().id();
        }
    }
}
