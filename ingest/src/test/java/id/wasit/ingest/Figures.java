package id.wasit.ingest;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;

/** The counters and gauges of a step, by their names with dots between: {@code wasit.store.written}. */
public final class Figures extends UnregisteredMetricsGroup {
    private final String before;
    private final Map<String, Supplier<Object>> all;

    /** Nothing is counted yet. */
    public Figures() {
        this("", new ConcurrentHashMap<>());
    }

    private Figures(String before, Map<String, Supplier<Object>> all) {
        this.before = before;
        this.all = all;
    }

    /** What is told under that name now; "absent" when nothing is. */
    public String of(String name) {
        return all.getOrDefault(name, () -> "absent").get().toString();
    }

    @Override
    public MetricGroup addGroup(String name) {
        return new Figures(before + name + '.', all);
    }

    @Override
    public MetricGroup addGroup(String key, String value) {
        return addGroup(key).addGroup(value);
    }

    @Override
    public Counter counter(String name) {
        return counter(name, super.counter(name));
    }

    @Override
    public <C extends Counter> C counter(String name, C counter) {
        all.put(before + name, counter::getCount);
        return counter;
    }

    @Override
    public <T, G extends Gauge<T>> G gauge(String name, G gauge) {
        all.put(before + name, gauge::getValue);
        return gauge;
    }
}
