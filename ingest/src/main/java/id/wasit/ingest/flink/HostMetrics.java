package id.wasit.ingest.flink;

import id.wasit.ingest.fetch.HostWatch;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/** Counts requests, bytes and time per host, as metrics of the reader: {@code wasit_host_answered} and so on, with a label {@code host}. */
final class HostMetrics implements HostWatch {
    /** Articles may lie on any host; beyond these the others are counted together. */
    private static final int MOST_HOSTS = 500;

    private final MetricGroup group;
    private final Map<String, Counters> hosts = new ConcurrentHashMap<>();

    HostMetrics(MetricGroup reader) {
        this.group = reader.addGroup("wasit");
    }

    @Override
    public void asked(Request request) {
        String host = hosts.containsKey(request.host()) || hosts.size() < MOST_HOSTS ? request.host() : "others";
        hosts.computeIfAbsent(host, name -> new Counters(group.addGroup("host", name)))
                .add(request);
    }

    private static final class Counters {
        private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
        private final Counter bytes;
        private final Counter millis;

        Counters(MetricGroup host) {
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome, counter(host, outcome.name().toLowerCase(Locale.ROOT)));
            }
            bytes = counter(host, "bytes");
            millis = counter(host, "millis");
        }

        void add(Request request) {
            Objects.requireNonNull(outcomes.get(request.outcome())).inc();
            bytes.inc(request.bytes());
            millis.inc(request.took().toMillis());
        }

        private static Counter counter(MetricGroup host, String name) {
            return host.counter(name, new ThreadSafeSimpleCounter());
        }
    }
}
