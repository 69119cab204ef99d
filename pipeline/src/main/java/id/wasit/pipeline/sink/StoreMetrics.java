package id.wasit.pipeline.sink;

import id.wasit.pipeline.topic.DeadLetter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * What an end of the job tells its operators: {@code wasit_store_written}, {@code wasit_store_waiting} (1 while the database takes nothing), and
 * its part of {@code wasit_dead_letters}. The names are part of the dashboards and alerts in {@code docker/}.
 */
final class StoreMetrics {
    private final Counter written;
    private final Counter dead;
    /** Asked for by the thread that tells metrics. */
    private volatile int waiting;

    StoreMetrics(MetricGroup task) {
        MetricGroup group = task.addGroup("wasit").addGroup("store");
        this.written = group.counter("written");
        this.dead = DeadLetter.counter(task);
        group.gauge("waiting", (Gauge<Integer>) () -> waiting);
    }

    void written(int items) {
        written.inc(items);
    }

    void dead() {
        dead.inc();
    }

    void waits(boolean now) {
        waiting = now ? 1 : 0;
    }
}
