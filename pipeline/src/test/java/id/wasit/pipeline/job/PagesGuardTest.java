package id.wasit.pipeline.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.shaded.netty4.io.netty.channel.embedded.EmbeddedChannel;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.DefaultFullHttpRequest;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.FullHttpResponse;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpMethod;
import org.apache.flink.shaded.netty4.io.netty.handler.codec.http.HttpVersion;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Flink's port has no login: who reaches it may look. */
class PagesGuardTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void jobThatAnotherProgramHandsOverIsRefusedAndThePagesShow() throws Exception {
        JobOptions foreign = new JobOptions(0, 1, folder.resolve("foreign"), Duration.ofSeconds(1));
        try (LocalFlink flink = LocalFlink.started(JobOptions.once(1))) {
            URI pages = flink.cluster().getRestAddress().get();
            try (ClusterFlink other = ClusterFlink.at(pages.getHost() + ':' + pages.getPort())) {
                assertThrows(
                        ClusterTrouble.class,
                        () -> other.submit("foreign", foreign, env -> env.fromSequence(1, 10)
                                .uid("source")
                                .sinkTo(new DiscardingSink<>())
                                .uid("sink")));
            }

            assertEquals(List.of(), List.copyOf(flink.cluster().listJobs().get()));
            assertEquals(403, asked(pages, "DELETE", "/cluster").statusCode());
            // The task manager is at work a moment after the cluster is.
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> asked(pages, "GET", "/overview").body().contains("\"taskmanagers\":1"));
            HttpResponse<String> shown = asked(pages, "GET", "/overview");
            assertEquals(200, shown.statusCode());
            assertTrue(
                    shown.headers()
                            .firstValue("access-control-allow-origin")
                            .orElse("")
                            .startsWith("http://127.0.0.1"),
                    "no web site may read them");
        }
    }

    @ParameterizedTest(name = "only shows {0}: {1} {2} of {3} passes: {4}")
    @CsvSource({
        "true,  GET,    /overview,               ,                 true",
        "true,  HEAD,   /overview,               ,                 true",
        "true,  GET,    /overview,               http://contoh.id, true",
        "true,  POST,   /v1/jobs,                ,                 false",
        "true,  PATCH,  /jobs/0a,                ,                 false",
        "true,  DELETE, /cluster,                ,                 false",
        "true,  GET,    /v1/jobs/0a/yarn-cancel, ,                 false",
        "true,  GET,    /jobs/0a/%79arn-stop,    ,                 false",
        "false, POST,   /v1/jobs,                ,                 true",
        "false, PATCH,  /jobs/0a,                ,                 true",
        "false, GET,    /overview,               http://contoh.id, true",
        "false, POST,   /v1/jobs,                http://contoh.id, false",
        "false, POST,   /v1/jobs,                null,             false",
        "false, GET,    /jobs/0a/yarn-stop,      http://contoh.id, false",
    })
    void whatChangesPassesOnlyOnAClusterAndOnlyFromPrograms(
            boolean onlyShows, String method, String path, String origin, boolean passes) {
        Configuration configuration = new Configuration();
        configuration.set(PagesGuard.ONLY_SHOWS, onlyShows);
        EmbeddedChannel port = new EmbeddedChannel(
                new PagesGuard().createHandler(configuration, Map.of()).orElseThrow());
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.valueOf(method), path);
        if (origin != null) {
            request.headers().set("Origin", origin);
        }

        assertEquals(passes, port.writeInbound(request));

        FullHttpResponse refusal = port.readOutbound();
        assertEquals(passes ? 0 : 403, refusal == null ? 0 : refusal.status().code());
        assertEquals(passes, port.isOpen());
        port.finishAndReleaseAll();
    }

    private static HttpResponse<String> asked(URI pages, String method, String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(pages.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
