package id.wasit.pipeline.job;

import id.wasit.pipeline.job.ComingUp.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.client.JobExecutionException;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Flink of one process and the one job on it. For one thread at a time. */
public final class LocalFlink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalFlink.class);
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final JobOptions options;
    private final MiniCluster cluster;
    private @Nullable JobID job;

    /** How a job began. */
    public enum Beginning {
        /** There was nothing to go on from. */
        FRESH,
        /** It goes on from the newest checkpoint, as soon as all its tasks are up. */
        RESUMED,
        /** There was a checkpoint, but it could not be used and was set aside; everything is read again. */
        AFRESH
    }

    private LocalFlink(JobOptions options, MiniCluster cluster) {
        this.options = options;
        this.cluster = cluster;
    }

    /**
     * Starts Flink without a job.
     *
     * @throws IllegalStateException when it cannot be started
     */
    public static LocalFlink started(JobOptions options) {
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(options.toConfiguration(null))
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(options.parallelism())
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            throw new IllegalStateException("Flink cannot be started: " + e.getMessage(), e);
        }
        return new LocalFlink(options, cluster);
    }

    /**
     * Submits the job and waits until all its tasks run; for a minute, then Flink goes on trying without the caller.
     *
     * @param definition adds the steps of the job to the environment
     */
    public Beginning run(Consumer<StreamExecutionEnvironment> definition) throws InterruptedException {
        return run(definition, START_LIMIT);
    }

    Beginning run(Consumer<StreamExecutionEnvironment> definition, Duration limit) throws InterruptedException {
        Path folder = options.checkpoints();
        Checkpoints checkpoints = new Checkpoints(folder == null ? Path.of("none") : folder);
        Optional<Path> newest = folder == null ? Optional.empty() : checkpoints.newest();
        // Before the job writes there: its own checkpoints must not be taken for old ones.
        checkpoints.forgetAllBut(newest);
        if (newest.isEmpty()) {
            Outcome unused = comingUp(definition, null, limit);
            return Beginning.FRESH;
        }
        if (comingUp(definition, newest.get(), limit) != Outcome.CANNOT) {
            return Beginning.RESUMED;
        }
        LOG.warn("the checkpoint {} cannot be used, everything is read again", newest.get());
        cancel();
        // What does not come up without it either has another fault, and the checkpoint may be good.
        if (comingUp(definition, null, limit) == Outcome.RUNS) {
            checkpoints.setAside(newest.get());
        }
        return Beginning.AFRESH;
    }

    private Outcome comingUp(Consumer<StreamExecutionEnvironment> definition, @Nullable Path goOnFrom, Duration limit)
            throws InterruptedException {
        return new ComingUp(cluster, submit(definition, goOnFrom)).await(limit);
    }

    /** The state of the job; empty before it was submitted. */
    public Optional<JobStatus> status() {
        JobID current = job;
        return current == null ? Optional.empty() : Optional.of(get(cluster.getJobStatus(current)));
    }

    /** Why the job was last restarted, one line; empty while nothing failed. */
    public Optional<String> lastFailure() {
        JobID current = job;
        if (current == null || get(cluster.getJobStatus(current)) == JobStatus.INITIALIZING) {
            return Optional.empty();
        }
        return Optional.ofNullable(get(cluster.getExecutionGraph(current)).getFailureInfo())
                .map(failure ->
                        failure.getExceptionAsString().lines().findFirst().orElse("unknown"));
    }

    /**
     * Waits for the end of a job that ends by itself.
     *
     * @param counter name of a counter of the job
     * @return what was counted; 0 when the job has no such counter
     * @throws IllegalStateException with the reason when it failed
     */
    public long awaitEnd(String counter) throws InterruptedException {
        JobID current = job;
        if (current == null) {
            throw new IllegalStateException("no job was submitted");
        }
        try {
            JobResult result = cluster.requestJobResult(current).get();
            if (result.getSerializedThrowable().isPresent()) {
                Throwable failure = result.getSerializedThrowable().get();
                throw new IllegalStateException("the job failed: " + failure.getMessage(), failure);
            }
            Object counted = result.toJobExecutionResult(LocalFlink.class.getClassLoader())
                    .getAccumulatorResult(counter);
            return counted instanceof Long number ? number : 0;
        } catch (ExecutionException | IOException | ClassNotFoundException | JobExecutionException e) {
            throw new IllegalStateException("the job failed: " + e.getMessage(), e);
        }
    }

    /** Writes a last checkpoint, cancels the job and stops Flink. */
    @Override
    public void close() {
        JobID current = job;
        try {
            if (current != null && !get(cluster.getJobStatus(current)).isTerminalState()) {
                checkpoint(current);
            }
            cancel();
            cluster.closeAsync().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.warn("Flink did not stop in order", e);
        }
    }

    /** For tests that kill parts of it. */
    MiniCluster cluster() {
        return cluster;
    }

    private JobID submit(Consumer<StreamExecutionEnvironment> definition, @Nullable Path goOnFrom) {
        Configuration configuration = options.toConfiguration(goOnFrom);
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        definition.accept(env);
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName("wasit");
        JobID submitted = get(cluster.submitJob(graph.getJobGraph())).getJobID();
        job = submitted;
        return submitted;
    }

    private void checkpoint(JobID current) throws InterruptedException {
        if (options.checkpoints() == null) {
            return;
        }
        try {
            cluster.triggerCheckpoint(current).get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("no last checkpoint; the next start goes on from the one before", e);
        }
    }

    private void cancel() throws InterruptedException {
        JobID current = job;
        if (current == null || get(cluster.getJobStatus(current)).isTerminalState()) {
            return;
        }
        try {
            cluster.cancelJob(current).get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
            cluster.requestJobResult(current).get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the job did not stop in order", e);
        }
    }

    /** @throws IllegalStateException when Flink does not answer */
    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(START_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Flink", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Flink does not answer: " + e.getMessage(), e);
        }
    }
}
