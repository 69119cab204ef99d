package id.wasit.pipeline.detect;

import id.wasit.model.Post;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What a stage tells its operators. The names are part of the dashboards and alerts in {@code docker/}.
 *
 * @param in what was read
 * @param flagged what was raised
 * @param rejected what could not be read
 * @param micros microseconds that one took
 * @param age milliseconds from when a raised post was observed until it was raised
 */
record StageMetrics(Counter in, Counter flagged, Counter rejected, Histogram micros, Histogram age) {
    private static final int WINDOW = 1_000;
    /** A histogram sorts when it is asked; what it is told costs too, so it hears of one in so many. */
    private static final int ONE_IN = 16;

    static StageMetrics of(MetricGroup task, String stage) {
        MetricGroup group = task.addGroup("wasit").addGroup(stage);
        return new StageMetrics(
                group.counter("in"),
                group.counter("flagged"),
                group.counter("rejected_posts"),
                group.histogram("examination_micros", new DescriptiveStatisticsHistogram(WINDOW)),
                group.histogram("observed_to_flagged_ms", new DescriptiveStatisticsHistogram(WINDOW)));
    }

    void read(long nanos) {
        in.inc();
        if (in.getCount() % ONE_IN == 0) {
            micros.update(nanos / 1_000);
        }
    }

    void raised(Post post) {
        flagged.inc();
        age.update(System.currentTimeMillis() - post.times().observed().toEpochMilli());
    }

    void stumbled() {
        rejected.inc();
    }
}
