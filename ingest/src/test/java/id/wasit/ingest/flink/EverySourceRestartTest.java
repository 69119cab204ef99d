package id.wasit.ingest.flink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.Networks;
import id.wasit.ingest.SampleRoster;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Captured;
import id.wasit.model.Post;
import id.wasit.model.Provenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A job that fails in the middle goes on from its checkpoint and ends with the same posts, whatever it reads. A topic of Kafka needs a broker:
 * KafkaSourceIT of the module {@code docker} has one.
 */
class EverySourceRestartTest {
    private static final int POSTS = 120;
    private static final String HEADER = "source,item_id,author_id,text,created_at\n";
    private static final String STORY =
            " Regu dayung dari tiga desa berlatih setiap pagi di tepi danau. Sebanyak dua belas"
                    + " regu sudah mendaftar sejak pekan lalu, kata panitia lomba. Pemenang diumumkan pada hari Minggu di balai desa.";

    @TempDir
    Path folder;

    private final StubSite site = new StubSite();
    private final Networks networks = new Networks(0);

    @AfterEach
    void close() throws IOException {
        site.close();
        networks.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = SourceKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HANDED_IN", "KAFKA"})
    void restartInTheMiddleGivesTheSamePosts(SourceKind kind) throws Exception {
        SourceSettings source = play(kind);
        TreeSet<String> expected = new TreeSet<>(ids(kind));
        FailsOnce.SEEN.clear();
        FailsOnce.WITHOUT_EVIDENCE.clear();
        FailsOnce.FAILED.set(false);
        StreamExecutionEnvironment env = environment();
        IngestSettings settings = IngestSettings.continuous(
                List.of(source),
                FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                        .withDelay(Duration.ZERO)
                        .withPrivateHosts(Set.of("localhost")));
        PostStreams streams = PostStreams.open(env, settings, new SampleRoster(accounts(kind)));
        streams.posts().map(new FailsOnce()).uid("fails-once");

        JobClient job = env.executeAsync();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> FailsOnce.FAILED.get() && FailsOnce.SEEN.containsAll(expected));
        job.cancel().get();
        // Until its last checkpoint and record are through.
        job.getJobExecutionResult().handle((result, cancelled) -> "ended").get();

        assertEquals(expected, new TreeSet<>(FailsOnce.SEEN));
        assertEquals(Set.of(), FailsOnce.WITHOUT_EVIDENCE);
    }

    private SourceSettings play(SourceKind kind) throws IOException {
        return switch (kind) {
            case INBOX, HANDED_IN -> SourceSettings.inbox("kotak", "contoh", inbox());
            case FEED -> news(kind, "/rss");
            case SITEMAP -> news(kind, "/sitemap.xml");
            case SITE, WORDPRESS -> news(kind, "/");
            case PAGES -> news(kind, paths());
            case BLUESKY, MASTODON, YOUTUBE, TELEGRAM -> {
                networks.speak("teks orang lain", POSTS, "did:plc:orang", "orang", "UCorang");
                networks.speak("Ayo ke TPS", POSTS, "did:plc:sari", "sari", "UCsari");
                networks.bluesky.hangUpAfter(POSTS / 3);
                yield networks.settings(kind, folder);
            }
            case KAFKA -> throw new IllegalArgumentException("no broker here");
        };
    }

    private List<String> ids(SourceKind kind) {
        return switch (kind) {
            case INBOX, HANDED_IN -> numbers().mapToObj(n -> "n" + n).toList();
            case FEED, SITEMAP, SITE, WORDPRESS, PAGES ->
                Arrays.stream(paths()).map(site::url).toList();
            case BLUESKY, MASTODON, YOUTUBE, TELEGRAM -> Networks.ids(kind, POSTS, "did:plc:sari", "sari", "UCsari");
            case KAFKA -> throw new IllegalArgumentException("no broker here");
        };
    }

    private String[] accounts(SourceKind kind) {
        return kind == SourceKind.INBOX
                ? new String[] {"contohgram:77"}
                : networks.accounts("did:plc:sari", "sari", "UCsari");
    }

    private String inbox() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("masuk"));
        String row =
                "contohgram,n%d,77,Ayo ke TPS,2025-10-01T03:00:00Z%ncontohgram,x%d,88,orang lain,2025-10-01T03:00:00Z%n";
        Files.writeString(
                inbox.resolve("a.csv"),
                HEADER + numbers().mapToObj(n -> row.formatted(n, n)).collect(Collectors.joining()));
        return inbox.toString();
    }

    private SourceSettings news(SourceKind kind, String... paths) {
        for (String path : paths()) {
            site.text(
                    path,
                    "text/html",
                    "<html><head><title>Lomba " + path
                            + "</title><meta property='og:type' content='article'></head><body><article><h1>Lomba "
                            + path + "</h1><p>" + STORY + path + ".</p></article></body></html>");
        }
        site.text(
                "/rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Warta</title>" + each("<item><link>%s</link></item>")
                        + "</channel></rss>");
        site.text(
                "/sitemap.xml",
                "application/xml",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                        + each("<url><loc>%s</loc><lastmod>" + Instant.now() + "</lastmod></url>") + "</urlset>");
        site.service(
                "/wp-json/wp/v2/posts",
                exchange -> StubSite.send(
                        exchange,
                        200,
                        "application/json",
                        ("["
                                        + each(",{\"id\":9,\"modified_gmt\":\"2025-10-01T03:00:00\",\"link\":\"%s\"}")
                                                .substring(1)
                                        + "]")
                                .getBytes(StandardCharsets.UTF_8)));
        List<String> locations = Arrays.stream(paths).map(site::url).toList();
        return new SourceSettings("warta", kind, locations, null, Duration.ofSeconds(1), "contoh", null);
    }

    private String each(String form) {
        return Arrays.stream(paths())
                .map(path -> form.formatted(site.url(path)))
                .collect(Collectors.joining());
    }

    private static String[] paths() {
        return numbers().mapToObj(n -> "/berita/lomba-" + n).toArray(String[]::new);
    }

    private static IntStream numbers() {
        return IntStream.range(0, POSTS / 2);
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
        env.enableCheckpointing(100);
        return env;
    }

    /** Keeps what it sees over a restart, because the mini cluster runs in this process. */
    private static final class FailsOnce implements MapFunction<Post, String> {
        static final Set<String> SEEN = ConcurrentHashMap.newKeySet();
        static final Set<String> WITHOUT_EVIDENCE = ConcurrentHashMap.newKeySet();
        static final AtomicBoolean FAILED = new AtomicBoolean();

        @Override
        public String map(Post post) throws Exception {
            // Slow enough for a checkpoint to fall into the middle.
            Thread.sleep(2);
            if (SEEN.size() >= POSTS / 4 && FAILED.compareAndSet(false, true)) {
                throw new IllegalStateException("planned");
            }
            if (!post.id().id().startsWith("video-")) {
                SEEN.add(post.id().id());
            }
            if (!bringsItsBytes(post.provenance())) {
                WITHOUT_EVIDENCE.add(post.id().id());
            }
            return "";
        }

        /** What is kept when it is flagged: the bytes with that hash, and nothing of a neighbour in the same answer. */
        private static boolean bringsItsBytes(Provenance provenance) {
            Captured captured = provenance.captured();
            return captured != null
                    && DigestUtils.sha256Hex(captured.bytes()).equals(provenance.rawSha256())
                    && !new String(captured.bytes(), StandardCharsets.UTF_8).contains("orang lain");
        }
    }
}
