package id.wasit.pipeline.job;

import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.runtime.rest.messages.EmptyRequestBody;
import org.apache.flink.runtime.rest.messages.JobExceptionsHeaders;
import org.apache.flink.runtime.rest.messages.JobExceptionsInfoWithHistory.RootExceptionInfo;
import org.apache.flink.runtime.rest.messages.job.JobExceptionsMessageParameters;

/** Why a job on a cluster was last restarted: the root of it, in one line. */
final class LastFailure {
    private static final String CAUSE = "Caused by: ";

    private LastFailure() {}

    /** Asks for it; empty when nothing failed since the job was handed over. */
    static CompletableFuture<Optional<String>> of(RestClusterClient<?> client, JobID job) {
        JobExceptionsMessageParameters parameters = new JobExceptionsMessageParameters();
        parameters.jobPathParameter.resolve(job);
        return client.sendRequest(JobExceptionsHeaders.getInstance(), parameters, EmptyRequestBody.getInstance())
                .thenApply(failures -> failures.getExceptionHistory().getEntries().stream()
                        .max(Comparator.comparing(RootExceptionInfo::getTimestamp))
                        .map(RootExceptionInfo::getStacktrace)
                        .map(LastFailure::rootOf));
    }

    /** The last cause that a stack trace names, or what it begins with. */
    static String rootOf(String stackTrace) {
        return stackTrace
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(CAUSE))
                .map(line -> line.substring(CAUSE.length()))
                .reduce((cause, deeper) -> deeper)
                .orElseGet(() -> stackTrace.lines().findFirst().orElse("").strip());
    }
}
