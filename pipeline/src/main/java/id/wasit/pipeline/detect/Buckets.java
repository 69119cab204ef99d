package id.wasit.pipeline.detect;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * A histogram as Prometheus adds them up over tasks and lets them age: counters named {@code …_le_bucket}, one for each bound, labelled
 * {@code le}, of what was at most so much. Flink's own histograms tell quantiles of one task, which nobody can add up, and of its last values,
 * however old.
 */
final class Buckets {
    /** Not "+Inf": Flink's own reporter takes the sign out of labels. Prometheus reads both. */
    private static final String ALL = "Inf";

    private final long[] bounds;
    private final Counter[] counters;
    private final Counter all;

    /** @param bounds rising */
    Buckets(MetricGroup group, String name, long... bounds) {
        MetricGroup named = group.addGroup(name);
        this.bounds = bounds.clone();
        this.counters = new Counter[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            counters[i] = bucket(named, Long.toString(bounds[i]));
        }
        this.all = bucket(named, ALL);
    }

    void count(long value) {
        all.inc();
        for (int i = bounds.length - 1; i >= 0 && value <= bounds[i]; i--) {
            counters[i].inc();
        }
    }

    private static Counter bucket(MetricGroup group, String bound) {
        return group.addGroup("le", bound).counter("bucket");
    }
}
