package id.wasit.pipeline.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Properties;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Made by Flink when {@code metrics.reporter.wasit.factory.class} names it. */
public final class MetricsPageFactory implements MetricReporterFactory {

    /**
     * Opens the page on {@code host} (127.0.0.1) and {@code port} (any free one).
     *
     * @throws UncheckedIOException when that port is taken
     */
    @Override
    public MetricReporter createMetricReporter(Properties properties) {
        InetSocketAddress address = new InetSocketAddress(
                properties.getProperty("host", "127.0.0.1"), Integer.parseInt(properties.getProperty("port", "0")));
        try {
            return new MetricsPage(address);
        } catch (IOException e) {
            throw new UncheckedIOException("no page of metrics on " + address + ": " + e.getMessage(), e);
        }
    }
}
