package id.wasit.pipeline.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobConfigHeaders;
import org.apache.flink.runtime.rest.messages.JobMessageParameters;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatistics;
import org.apache.flink.runtime.rest.messages.checkpoints.CheckpointingStatisticsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.JobMetricsHeaders;
import org.apache.flink.runtime.rest.messages.job.metrics.JobMetricsMessageParameters;
import org.apache.flink.runtime.rest.messages.job.metrics.MetricCollectionResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * How a job on a cluster is doing, as Flink's REST interface tells it.
 *
 * @param name of the job
 * @param status its state
 * @param began when it was handed over
 * @param lastCheckpoint when the newest checkpoint was complete; absent while there was none
 * @param restarts how often it was restarted since it was handed over
 * @param startedBy the version of the program that handed it over
 * @param lastFailure why it was last restarted, in one line; absent when it never was
 */
public record JobHealth(
        String name,
        JobStatus status,
        Instant began,
        @Nullable Instant lastCheckpoint,
        long restarts,
        String startedBy,
        @Nullable String lastFailure) {

    private static final String RESTARTS = "numRestarts";
    private static final String UNKNOWN = "an unknown version";

    /** Asks for it. */
    static CompletableFuture<JobHealth> of(RestClusterClient<?> client, JobStatusMessage job) {
        CompletableFuture<CheckpointingStatistics> checkpoints = client.sendRequest(
                CheckpointingStatisticsHeaders.getInstance(),
                parameters(job.getJobId()),
                EmptyRequestBody.getInstance());
        CompletableFuture<Long> restarts = restarts(client, job.getJobId());
        CompletableFuture<String> startedBy = client.sendRequest(
                        JobConfigHeaders.getInstance(), parameters(job.getJobId()), EmptyRequestBody.getInstance())
                .thenApply(config -> config.getExecutionConfigInfo()
                        .getGlobalJobParameters()
                        .getOrDefault(ProgramVersion.KEY, UNKNOWN));
        CompletableFuture<Optional<String>> failure = LastFailure.of(client, job.getJobId());
        return CompletableFuture.allOf(checkpoints, restarts, startedBy, failure)
                .thenApply(all -> new JobHealth(
                        job.getJobName(),
                        job.getJobState(),
                        Instant.ofEpochMilli(job.getStartTime()),
                        newest(checkpoints.join()),
                        restarts.join(),
                        startedBy.join(),
                        failure.join().orElse(null)));
    }

    private static CompletableFuture<Long> restarts(RestClusterClient<?> client, JobID job) {
        JobMetricsMessageParameters parameters = new JobMetricsMessageParameters();
        parameters.jobPathParameter.resolve(job);
        parameters.metricsFilterParameter.resolve(List.of(RESTARTS));
        return client.sendRequest(JobMetricsHeaders.getInstance(), parameters, EmptyRequestBody.getInstance())
                .thenApply(JobHealth::counted);
    }

    /** A job that was just handed over has no metrics yet. */
    private static long counted(MetricCollectionResponseBody metrics) {
        return metrics.getMetrics().stream()
                .mapToLong(metric -> Long.parseLong(metric.getValue()))
                .findFirst()
                .orElse(0);
    }

    private static @Nullable Instant newest(CheckpointingStatistics statistics) {
        var completed = statistics.getLatestCheckpoints().getCompletedCheckpointStatistics();
        return completed == null ? null : Instant.ofEpochMilli(completed.getLatestAckTimestamp());
    }

    private static JobMessageParameters parameters(JobID job) {
        JobMessageParameters parameters = new JobMessageParameters();
        parameters.jobPathParameter.resolve(job);
        return parameters;
    }
}
