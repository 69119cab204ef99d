package id.wasit.pipeline.job;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.runtime.execution.ExecutionState;
import org.apache.flink.runtime.executiongraph.AccessExecutionGraph;
import org.apache.flink.runtime.executiongraph.AccessExecutionVertex;
import org.apache.flink.runtime.executiongraph.ErrorInfo;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.jspecify.annotations.Nullable;

/**
 * Watches a job that was submitted until it is clear whether it comes up. A database that is away, a lexicon that is long in coming, one failed
 * read: all that passes, and Flink starts the job again by itself. Only what says that its state does not fit is final.
 */
final class ComingUp {
    private static final long PAUSE_MILLIS = 100;
    private static final int REFUSALS_OF_STATE = 3;

    /** Where Flink takes state out of a checkpoint. A failure that names none of these came from elsewhere. */
    private static final List<String> TAKES_STATE = List.of(
            "org.apache.flink.streaming.api.operators.StreamTaskStateInitializerImpl.",
            "org.apache.flink.core.io.SimpleVersionedSerialization.",
            "org.apache.flink.util.StateMigrationException");

    private final MiniCluster cluster;
    private final JobID job;
    private final Set<Long> refusals = new HashSet<>();
    private boolean hasRun;

    ComingUp(MiniCluster cluster, JobID job) {
        this.cluster = cluster;
        this.job = job;
    }

    /** What became of a job. */
    enum Outcome {
        /** All its tasks run, or have run. */
        RUNS,
        /** Not yet clear; Flink goes on trying. */
        TRIES,
        /** It ended before a task ran, or again and again does not take the state that it was given. */
        CANNOT
    }

    /** Waits until it is clear, but no longer than that. */
    Outcome await(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Outcome outcome = look();
        while (outcome == Outcome.TRIES && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            outcome = look();
        }
        return outcome;
    }

    private Outcome look() {
        if (LocalFlink.get(cluster.getJobStatus(job)) == JobStatus.INITIALIZING) {
            return Outcome.TRIES;
        }
        AccessExecutionGraph graph = LocalFlink.get(cluster.getExecutionGraph(job));
        boolean all = true;
        for (AccessExecutionVertex task : graph.getAllExecutionVertices()) {
            ExecutionState state = task.getExecutionState();
            all &= state == ExecutionState.RUNNING || state == ExecutionState.FINISHED;
            hasRun |= task.getStateTimestamp(ExecutionState.RUNNING) > 0;
        }
        if (graph.getState().isTerminalState()) {
            return hasRun ? Outcome.RUNS : Outcome.CANNOT;
        }
        return all ? Outcome.RUNS : tries(graph.getFailureInfo());
    }

    /** A failure is told until the next one. */
    private Outcome tries(@Nullable ErrorInfo failure) {
        if (failure != null && TAKES_STATE.stream().anyMatch(failure.getExceptionAsString()::contains)) {
            refusals.add(failure.getTimestamp());
        }
        return refusals.size() < REFUSALS_OF_STATE ? Outcome.TRIES : Outcome.CANNOT;
    }
}
