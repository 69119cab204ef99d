package id.wasit.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/**
 * What a cluster's Flink tells of its jobs (Flink documentation, REST API).
 *
 * @param cluster whose Flink
 */
record FlinkRest(Cluster cluster) {
    private static final Pattern RUNNING = Pattern.compile("\"id\":\"([0-9a-f]+)\",\"status\":\"RUNNING\"");
    private static final Pattern UNDER_WAY = Pattern.compile("\"in_progress\":[1-9]");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Waits until a checkpoint of a job has begun and is not done; not for ever, because after another fault there may be no job. */
    void awaitCheckpointUnderWay() {
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(this::isCheckpointUnderWay);
        } catch (ConditionTimeoutException noJob) {
            // What is killed then is getting over the fault before.
        }
    }

    private boolean isCheckpointUnderWay() throws IOException, InterruptedException {
        List<String> jobs = RUNNING.matcher(get("/jobs"))
                .results()
                .map((MatchResult job) -> job.group(1))
                .toList();
        for (String job : jobs) {
            if (UNDER_WAY.matcher(get("/jobs/" + job + "/checkpoints")).find()) {
                return true;
            }
        }
        return false;
    }

    private String get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + cluster.port("WASIT_REST_PORT") + path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
