package id.wasit.pipeline.doctor;

import id.wasit.pipeline.job.ClusterFlink;
import id.wasit.pipeline.job.ClusterTrouble;
import id.wasit.pipeline.job.JobHealth;
import id.wasit.pipeline.job.ProgramVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.JobStatus;

/**
 * Looks at the Flink clusters that the settings name, and at the two jobs on them.
 *
 * @param clusters {@code host:port} of each
 * @param clock of this machine
 */
record FlinkExamination(List<String> clusters, Clock clock) {
    private static final String PART = "flink";
    private static final Set<String> JOBS = Set.of("wasit-ingest", "wasit-detect");

    /** As the alert CheckpointsTooOld has it. */
    private static final Duration OLDEST_CHECKPOINT = Duration.ofMinutes(5);

    /** A line for each cluster, one for each job, and one for a job that is missing. */
    List<Examination> results() throws InterruptedException {
        if (clusters.isEmpty()) {
            return List.of(Examination.well(PART, "no cluster named; jobs run inside this program"));
        }
        List<Examination> found = new ArrayList<>();
        Set<String> missing = new TreeSet<>(JOBS);
        for (String address : clusters) {
            try (ClusterFlink flink = ClusterFlink.at(address)) {
                List<JobHealth> jobs = flink.jobs();
                ClusterFlink.Slots slots = flink.slots();
                found.add(Examination.well(PART, address + ", " + slots.free() + " of " + slots.all() + " slots free"));
                jobs.forEach(job -> found.add(examined(job)));
                jobs.forEach(job -> missing.remove(job.name()));
            } catch (ClusterTrouble e) {
                found.add(Examination.ill(
                        PART, e.getMessage() + "; is the job manager running, and is flink.cluster right?"));
            }
        }
        if (!missing.isEmpty() && found.stream().allMatch(Examination::well)) {
            found.add(Examination.ill(
                    PART,
                    "there is no " + String.join(" and no ", missing) + "; "
                            + (clusters.size() > 1
                                    ? "look at its FlinkDeployment"
                                    : "start it with wasit ingest or wasit detect, and see what the log of"
                                            + " that part says")));
        }
        return found;
    }

    private Examination examined(JobHealth job) {
        String told = job.name() + " " + job.status() + ", " + checkpoint(job) + ", restarted " + job.restarts()
                + " times since " + job.began() + ", handed over by " + job.startedBy();
        if (job.status() != JobStatus.RUNNING) {
            return Examination.ill(PART, told + why(job) + "; wait a minute, then see the log of the job manager");
        }
        if (age(job).compareTo(OLDEST_CHECKPOINT) > 0) {
            return Examination.ill(PART, told + why(job) + "; see \"Checkpoints are too old\" in docs/operations.md");
        }
        if (!job.startedBy().equals(ProgramVersion.told())) {
            return Examination.ill(
                    PART,
                    told + ", and this program is " + ProgramVersion.told()
                            + "; see \"Upgrade\" in docs/operations.md");
        }
        return Examination.well(PART, told);
    }

    private static String why(JobHealth job) {
        return job.lastFailure() == null ? "" : "; its last failure: " + job.lastFailure();
    }

    /** Of the newest checkpoint; while there was none, of the job. */
    private Duration age(JobHealth job) {
        Instant newest = job.lastCheckpoint();
        return Duration.between(newest == null ? job.began() : newest, clock.instant());
    }

    private String checkpoint(JobHealth job) {
        return job.lastCheckpoint() == null
                ? "no checkpoint yet"
                : "last checkpoint " + Math.max(0, age(job).toSeconds()) + " s ago";
    }
}
