package id.wasit.pipeline.detect;

import id.wasit.pipeline.topic.DeadLetter;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What a stage tells its operators. The names are part of the dashboards and alerts in {@code docker/}.
 *
 * @param in what was read
 * @param flagged what was raised
 * @param late what was raised more than {@link #LIVE} after it was observed: imported, sent again, or read again from long ago
 * @param dead what could not be read
 * @param micros microseconds that one took
 * @param age milliseconds from when any other raised post was observed until it was raised
 */
record StageMetrics(Counter in, Counter flagged, Counter late, Counter dead, Buckets micros, Buckets age) {
    /** Older posts would tell how old an export is, not how quick Wasit is. How long posts wait in a backlog is told by the topic. */
    static final Duration LIVE = Duration.ofHours(1);

    /** Reading the clock costs too; one in so many tells the same. */
    private static final int ONE_IN = 16;

    static StageMetrics of(MetricGroup task, String stage) {
        MetricGroup group = task.addGroup("wasit").addGroup(stage);
        return new StageMetrics(
                group.counter("in"),
                group.counter("flagged"),
                group.counter("flagged_late"),
                DeadLetter.counter(task),
                new Buckets(
                        group, "examination_micros", 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 50_000, 250_000),
                new Buckets(
                        group,
                        "observed_to_flagged_ms",
                        100,
                        250,
                        500,
                        1_000,
                        2_500,
                        5_000,
                        10_000,
                        30_000,
                        60_000,
                        300_000,
                        900_000));
    }

    void read(long nanos) {
        in.inc();
        if (in.getCount() % ONE_IN == 0) {
            micros.count(nanos / 1_000);
        }
    }

    void raised(Instant observed, Instant now) {
        flagged.inc();
        Duration took = Duration.between(observed, now);
        if (took.compareTo(LIVE) > 0) {
            late.inc();
        } else {
            age.count(took.toMillis());
        }
    }

    void stumbled() {
        dead.inc();
    }
}
