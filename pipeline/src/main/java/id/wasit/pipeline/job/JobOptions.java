package id.wasit.pipeline.job;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.jspecify.annotations.Nullable;

/**
 * What a job on this machine needs to know.
 *
 * @param port port of Flink's pages; 0 for any free one
 * @param parallelism tasks of a kind side by side
 * @param checkpoints folder of the checkpoints; absent for a job that ends by itself and needs none
 * @param checkpointEvery pause between two checkpoints
 */
public record JobOptions(
        int port, int parallelism, @Nullable Path checkpoints, Duration checkpointEvery) {

    private static final String LOOPBACK = "127.0.0.1";

    /** A job that reads what is there and ends. */
    public static JobOptions once(int parallelism) {
        return new JobOptions(0, parallelism, null, Duration.ofMinutes(1));
    }

    /** @throws IllegalStateException for a job without checkpoints */
    Path folder() {
        if (checkpoints == null) {
            throw new IllegalStateException("a job on a cluster needs a folder for its checkpoints");
        }
        return checkpoints;
    }

    /** @param goOnFrom the checkpoint to go on from; absent to start from the beginning */
    Configuration toConfiguration(@Nullable Path goOnFrom) {
        Configuration configuration = toClusterConfiguration(goOnFrom);
        setPlace(configuration);
        return configuration;
    }

    /** The same for a job on a cluster, which has its own place. */
    Configuration toClusterConfiguration(@Nullable Path goOnFrom) {
        Configuration configuration = new Configuration();
        setRules(configuration);
        setFaults(configuration);
        if (checkpoints != null) {
            setCheckpoints(configuration, checkpoints);
        }
        if (goOnFrom != null) {
            configuration.set(
                    StateRecoveryOptions.SAVEPOINT_PATH, goOnFrom.toUri().toString());
            configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
            configuration.set(StateRecoveryOptions.SAVEPOINT_IGNORE_UNCLAIMED_STATE, true);
        }
        return configuration;
    }

    private void setRules(Configuration configuration) {
        configuration.set(PipelineOptions.GENERIC_TYPES, false);
        configuration.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        // All that travels is an immutable record, so no step can change what another still holds.
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
    }

    private void setPlace(Configuration configuration) {
        configuration.set(RestOptions.PORT, port);
        configuration.set(RestOptions.BIND_PORT, Integer.toString(port));
        configuration.set(RestOptions.ADDRESS, LOOPBACK);
        configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        // Flink's pages have no login: they show, and change nothing.
        configuration.set(PagesGuard.ONLY_SHOWS, true);
        configuration.set(WebOptions.SUBMIT_ENABLE, false);
        configuration.set(WebOptions.CANCEL_ENABLE, false);
        // Flink's default lets every web site read them.
        configuration.set(WebOptions.ACCESS_CONTROL_ALLOW_ORIGIN, "http://" + LOOPBACK + ':' + port);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
    }

    private static void setFaults(Configuration configuration) {
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofMillis(500));
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(30));
        // By Flink's own hour the next fault after a storm would still be waited for half a minute.
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                Duration.ofMinutes(2));
    }

    private void setCheckpoints(Configuration configuration, Path folder) {
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, checkpointEvery);
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        configuration.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, folder.toUri().toString());
        // While the database is away the writers wait and checkpoints expire; that is no reason to restart the job.
        configuration.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
    }
}
