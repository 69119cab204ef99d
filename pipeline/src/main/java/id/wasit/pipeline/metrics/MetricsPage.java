package id.wasit.pipeline.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.HTTPServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.HistogramStatistics;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.Meter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;

/** All metrics of this process as a page; they are read when it is asked for. */
final class MetricsPage extends Collector implements MetricReporter {
    private static final List<Double> QUANTILES = List.of(0.5, 0.75, 0.95, 0.98, 0.99, 0.999);
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-zA-Z0-9_]");
    private static final CharacterFilter NAMES =
            text -> NOT_IN_NAMES.matcher(text).replaceAll("_");

    private final Map<Registered, Series> all = new ConcurrentHashMap<>();
    private final HTTPServer server;

    /** The same metric may be registered for a step and for its task. */
    private record Registered(Metric metric, MetricGroup group) {}

    private record Series(String name, List<String> labels, List<String> values) {
        Sample sample(String suffix, double value) {
            return new Sample(name + suffix, labels, values, value);
        }

        Sample quantile(double quantile, double value) {
            List<String> more = new ArrayList<>(labels);
            more.add("quantile");
            List<String> theirs = new ArrayList<>(values);
            theirs.add(Double.toString(quantile));
            return new Sample(name, more, theirs, value);
        }
    }

    MetricsPage(InetSocketAddress address) throws IOException {
        CollectorRegistry registry = new CollectorRegistry();
        registry.register(this);
        server = new HTTPServer(address, registry, true);
    }

    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {
        server.stop();
    }

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
        List<String> labels = new ArrayList<>();
        List<String> values = new ArrayList<>();
        group.getAllVariables().forEach((variable, value) -> {
            labels.add(NAMES.filterCharacters(variable.substring(1, variable.length() - 1)));
            values.add(value);
        });
        String scope = LogicalScopeProvider.castFrom(group).getLogicalScope(NAMES, '_');
        all.put(
                new Registered(metric, group),
                new Series("flink_" + scope + '_' + NAMES.filterCharacters(name), labels, values));
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
        all.remove(new Registered(metric, group));
    }

    @Override
    public List<MetricFamilySamples> collect() {
        Map<String, List<Sample>> byName = new TreeMap<>();
        all.forEach((registered, series) -> byName.computeIfAbsent(series.name(), ignored -> new ArrayList<>())
                .addAll(samples(registered.metric(), series)));
        List<MetricFamilySamples> families = new ArrayList<>();
        byName.forEach(
                (name, samples) -> families.add(new MetricFamilySamples(name, Type.UNTYPED, "of Flink", samples)));
        return families;
    }

    private static List<Sample> samples(Metric metric, Series series) {
        if (metric instanceof Histogram histogram) {
            HistogramStatistics seen = histogram.getStatistics();
            List<Sample> samples = new ArrayList<>();
            QUANTILES.forEach(quantile -> samples.add(series.quantile(quantile, seen.getQuantile(quantile))));
            samples.add(series.sample("_count", histogram.getCount()));
            return samples;
        }
        if (metric instanceof Counter counter) {
            return List.of(series.sample("", counter.getCount()));
        }
        if (metric instanceof Meter meter) {
            return List.of(series.sample("", meter.getRate()));
        }
        return metric instanceof Gauge<?> gauge ? gauge(gauge, series) : List.of();
    }

    /** A gauge may tell words, which are no series, or fail while its task ends. */
    private static List<Sample> gauge(Gauge<?> gauge, Series series) {
        try {
            Object value = gauge.getValue();
            if (value instanceof Number number) {
                return List.of(series.sample("", number.doubleValue()));
            }
            return value instanceof Boolean yes ? List.of(series.sample("", yes ? 1 : 0)) : List.of();
        } catch (RuntimeException ended) {
            return List.of();
        }
    }
}
