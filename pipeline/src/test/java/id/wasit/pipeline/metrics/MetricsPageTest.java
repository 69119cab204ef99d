package id.wasit.pipeline.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.metrics.CharacterFilter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.LogicalScopeProvider;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.groups.UnregisteredMetricsGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsPageTest {
    private static final MetricGroup GROUP = new OfTaskManager();

    private int port;
    private MetricReporter page;

    /** As Flink hands it to a reporter. */
    private static final class OfTaskManager extends UnregisteredMetricsGroup implements LogicalScopeProvider {
        @Override
        public Map<String, String> getAllVariables() {
            return Map.of("<tm_id>", "satu");
        }

        @Override
        public String getLogicalScope(CharacterFilter filter) {
            return getLogicalScope(filter, '.');
        }

        @Override
        public String getLogicalScope(CharacterFilter filter, char delimiter) {
            return "taskmanager";
        }

        @Override
        public MetricGroup getWrappedMetricGroup() {
            return this;
        }
    }

    @BeforeEach
    void open() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Properties properties = new Properties();
        properties.setProperty("port", Integer.toString(port));
        page = new MetricsPageFactory().createMetricReporter(properties);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void everyKindOfMetricIsToldUnderTheNameThatFlinkGivesIt() throws Exception {
        SimpleCounter counter = new SimpleCounter();
        counter.inc(7);
        Histogram histogram = new DescriptiveStatisticsHistogram(10);
        List.of(1, 2, 3).forEach(histogram::update);
        page.notifyOfAddedMetric(counter, "wasit.in", GROUP);
        page.notifyOfAddedMetric(histogram, "micros", GROUP);
        page.notifyOfAddedMetric((Gauge<Boolean>) () -> true, "well", GROUP);

        String told = ask("127.0.0.1");

        assertTrue(told.contains("flink_taskmanager_wasit_in{"), told);
        assertTrue(
                told.lines().anyMatch(line -> line.startsWith("flink_taskmanager_wasit_in") && line.endsWith(" 7.0")),
                told);
        assertTrue(told.contains("quantile=\"0.5\",} 2.0"), told);
        assertTrue(told.contains("flink_taskmanager_micros_count"), told);
        assertTrue(
                told.lines().anyMatch(line -> line.startsWith("flink_taskmanager_well") && line.endsWith(" 1.0")),
                told);
    }

    @Test
    void oneThatIsGoneOrFailsOrTellsWordsHidesNoOther() throws Exception {
        SimpleCounter gone = new SimpleCounter();
        page.notifyOfAddedMetric(gone, "gone", GROUP);
        page.notifyOfRemovedMetric(gone, "gone", GROUP);
        page.notifyOfAddedMetric((Gauge<Integer>) () -> Integer.parseInt("x"), "failing", GROUP);
        page.notifyOfAddedMetric((Gauge<String>) () -> "kata", "words", GROUP);
        page.notifyOfAddedMetric(new SimpleCounter(), "there", GROUP);

        List<String> told =
                ask("127.0.0.1").lines().filter(line -> !line.startsWith("#")).toList();

        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith("flink_taskmanager_there"), told::toString);
    }

    @Test
    void noOtherAddressOfThisMachineAnswers() {
        assertThrows(ConnectException.class, () -> ask("127.0.0.2"));
    }

    private String ask(String address) throws IOException, InterruptedException {
        URI page = URI.create("http://" + address + ":" + port + "/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                .body();
    }
}
