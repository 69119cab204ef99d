package id.wasit.pipeline.job;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.messages.webmonitor.ClusterOverview;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/**
 * A Flink cluster of its own processes, asked over its REST interface. Its processes have the same jars on their class path as this program,
 * so a job travels as its graph alone.
 */
public final class ClusterFlink implements AutoCloseable {
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final Duration START_LIMIT = Duration.ofSeconds(180);
    private static final Duration SAVEPOINT_LIMIT = Duration.ofMinutes(10);
    private static final int TRIES_TO_DRAIN = 5;

    private final RestClusterClient<StandaloneClusterId> client;
    private final String address;

    /** How a submission ended. */
    public enum Submitted {
        /** A job of that name runs already; nothing was done. */
        RUNS_ALREADY,
        /** It runs, from the beginning. */
        FRESH,
        /** It runs, from the newest checkpoint or savepoint. */
        RESUMED
    }

    /**
     * The places for tasks that the task managers have.
     *
     * @param free how many are free
     * @param all how many there are
     */
    public record Slots(int free, int all) {}

    private ClusterFlink(RestClusterClient<StandaloneClusterId> client, String address) {
        this.client = client;
        this.address = address;
    }

    /** @param address {@code host:port} of the REST interface */
    public static ClusterFlink at(String address) {
        int colon = address.lastIndexOf(':');
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, address.substring(0, colon));
        configuration.set(JobManagerOptions.ADDRESS, address.substring(0, colon));
        configuration.set(RestOptions.PORT, Integer.parseInt(address.substring(colon + 1)));
        configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 3);
        configuration.set(RestOptions.RETRY_DELAY, Duration.ofSeconds(1));
        try {
            return new ClusterFlink(new RestClusterClient<>(configuration, StandaloneClusterId.getInstance()), address);
        } catch (Exception e) {
            throw new ClusterTrouble("no client for the Flink cluster at " + address + ": " + e.getMessage(), e);
        }
    }

    /**
     * Hands a job over and waits until all its tasks run. A job goes on from the newest checkpoint or savepoint in its folder.
     *
     * @param name name of the job, one of each at a time
     * @param options its folder and pace
     * @param definition adds its steps
     * @throws ClusterTrouble when the cluster does not answer or the job does not come up
     */
    public Submitted submit(String name, JobOptions options, Consumer<StreamExecutionEnvironment> definition)
            throws InterruptedException {
        if (running(name).isPresent()) {
            return Submitted.RUNS_ALREADY;
        }
        Checkpoints checkpoints = new Checkpoints(options.folder());
        Optional<Path> newest = checkpoints.newest();
        checkpoints.forgetAllBut(newest);
        Configuration configuration = options.toClusterConfiguration(newest.orElse(null));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        definition.accept(env);
        StreamGraph graph = env.getStreamGraph();
        graph.setJobName(name);
        JobID job = get(client.submitJob(graph.getJobGraph()), ANSWER_LIMIT);
        awaitRunning(name, job, newest);
        return newest.isPresent() ? Submitted.RESUMED : Submitted.FRESH;
    }

    /**
     * Stops a job after it has finished what it holds, with a savepoint that the next start goes on from.
     *
     * @return where the savepoint is; empty when no such job runs
     */
    public Optional<String> drain(String name, Path folder) throws InterruptedException {
        Optional<JobID> job = running(name);
        if (job.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stopWithSavepoint(name, job.get(), folder.toUri().toString()));
    }

    /** A job that is just getting over something cannot be drained yet; it is asked again when its tasks run. */
    private String stopWithSavepoint(String name, JobID job, String target) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            awaitRunning(name, job, Optional.empty());
            try {
                return get(
                        client.stopWithSavepoint(job, false, target, SavepointFormatType.CANONICAL), SAVEPOINT_LIMIT);
            } catch (ClusterTrouble e) {
                if (attempt == TRIES_TO_DRAIN) {
                    throw e;
                }
                TimeUnit.SECONDS.sleep(attempt);
            }
        }
    }

    /** Whether a job of that name runs, or is on its way to. */
    public boolean runs(String name) throws InterruptedException {
        return running(name).isPresent();
    }

    /** Why the job of that name was last restarted, while not all of its tasks run; empty when they do, or when it never failed. */
    public Optional<String> trouble(String name) throws InterruptedException {
        Optional<JobID> job = running(name);
        return job.isEmpty() || allRun(job.get())
                ? Optional.empty()
                : get(LastFailure.of(client, job.get()), ANSWER_LIMIT);
    }

    /** Every job that has not ended, and how it is doing; by name. */
    public List<JobHealth> jobs() throws InterruptedException {
        List<JobHealth> jobs = new ArrayList<>();
        for (JobStatusMessage job : listed()) {
            if (!job.getJobState().isGloballyTerminalState()) {
                jobs.add(get(JobHealth.of(client, job), ANSWER_LIMIT));
            }
        }
        jobs.sort(Comparator.comparing(JobHealth::name));
        return jobs;
    }

    /** How many tasks of a kind can still be taken on, and of how many. */
    public Slots slots() throws InterruptedException {
        ClusterOverview overview = get(client.getClusterOverview(), ANSWER_LIMIT);
        return new Slots(overview.getNumSlotsAvailable(), overview.getNumSlotsTotal());
    }

    @Override
    public void close() {
        client.close();
    }

    private Optional<JobID> running(String name) throws InterruptedException {
        return listed().stream()
                .filter(job ->
                        job.getJobName().equals(name) && !job.getJobState().isGloballyTerminalState())
                .map(JobStatusMessage::getJobId)
                .findFirst();
    }

    private Collection<JobStatusMessage> listed() throws InterruptedException {
        return get(client.listJobs(), ANSWER_LIMIT);
    }

    private void awaitRunning(String name, JobID job, Optional<Path> from) throws InterruptedException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            JobStatus status = get(client.getJobStatus(job), ANSWER_LIMIT);
            if (status.isGloballyTerminalState()) {
                throw new ClusterTrouble("the job " + name + " ended while starting, state " + status
                        + from.map(path -> ", from " + path
                                        + "; if that state no longer fits, start once with --fresh: sources"
                                        + " are read again and nothing is doubled")
                                .orElse("; the log of the job manager tells why"));
            }
            if (status == JobStatus.RUNNING && allRun(job)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new ClusterTrouble("the job " + name + " did not come up within " + START_LIMIT.toSeconds() + " s; "
                + get(LastFailure.of(client, job), ANSWER_LIMIT)
                        .map(failure -> "it is tried again and again, its last failure: " + failure)
                        .orElse("are there task managers with free slots?"));
    }

    private boolean allRun(JobID job) throws InterruptedException {
        return get(client.getJobDetails(job), ANSWER_LIMIT).getJobVertexInfos().stream()
                .allMatch(vertex -> vertex.getExecutionState() == ExecutionState.RUNNING
                        || vertex.getExecutionState() == ExecutionState.FINISHED);
    }

    private <T> T get(CompletableFuture<T> answer, Duration limit) throws InterruptedException {
        try {
            return answer.get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new ClusterTrouble("the Flink cluster at " + address + " does not do it: " + e.getMessage(), e);
        }
    }
}
