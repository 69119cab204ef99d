package id.wasit.bench.flow;

import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.sink.OpenStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How long it takes from the moment that a post is written to the topic until its case can be seen in the store.
 *
 * @param p50 milliseconds, half are faster
 * @param p99 milliseconds, one in a hundred is slower
 * @param seen how many were timed
 * @param lost how many never came
 */
record Latency(double p50, double p99, int seen, int lost) {
    private static final int PER_SECOND = 2_000;
    private static final int ONE_CALL_IN = 100;
    private static final int PULSE_MS = 10;
    private static final int LOOK_EVERY_MS = 20;
    private static final int FIRST = 100_000_000;
    private static final double NANOS_PER_MS = 1e6;

    /** @param seconds how long posts are sent at that pace; the first third is not counted */
    static Latency measured(Site site, Jobs jobs, Records records, String topic, int seconds)
            throws InterruptedException, SQLException {
        Map<String, Long> sent = new ConcurrentHashMap<>();
        Map<String, Double> seen = new HashMap<>();
        try (LocalFlink flink = LocalFlink.started(JobOptions.once(2));
                OpenStore store = site.store();
                Connection connection = store.pool().getConnection()) {
            flink.run(jobs.throughGateAndDetector(List.of(topic), false));
            Thread sender = new Thread(() -> send(site, records, topic, seconds, sent), "bench-sender");
            sender.start();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds + 15L);
            while (System.nanoTime() < end && (sender.isAlive() || seen.size() < sent.size())) {
                look(connection, sent, seen);
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            }
            sender.join();
        }
        return of(sent, seen, seconds);
    }

    private static Latency of(Map<String, Long> sent, Map<String, Double> seen, int seconds) {
        int from = FIRST + seconds * PER_SECOND / 3;
        List<Double> counted = new ArrayList<>();
        seen.forEach((item, millis) -> {
            if (Integer.parseInt(item.substring(2)) >= from) {
                counted.add(millis);
            }
        });
        counted.sort(null);
        int size = counted.size();
        return size == 0
                ? new Latency(Double.NaN, Double.NaN, 0, sent.size())
                : new Latency(
                        counted.get(size / 2),
                        counted.get(Math.min(size - 1, size * 99 / 100)),
                        size,
                        sent.size() - seen.size());
    }

    private static void send(Site site, Records records, String topic, int seconds, Map<String, Long> sent) {
        int perPulse = PER_SECOND * PULSE_MS / 1_000;
        long began = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer = site.producer()) {
            for (int i = 0; i < seconds * PER_SECOND; i++) {
                boolean call = i % ONE_CALL_IN == 0;
                if (call) {
                    sent.put("p-" + (FIRST + i), System.nanoTime());
                }
                producer.send(new ProducerRecord<>(topic, call ? records.call(FIRST + i) : records.message(FIRST + i)));
                if (i % perPulse == perPulse - 1) {
                    long due = began + TimeUnit.MILLISECONDS.toNanos((long) (i / perPulse + 1) * PULSE_MS);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void look(Connection connection, Map<String, Long> sent, Map<String, Double> seen)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "SELECT item FROM wasit.posts WHERE stored_at > clock_timestamp() - interval '20 seconds'");
                ResultSet items = statement.executeQuery()) {
            long now = System.nanoTime();
            while (items.next()) {
                String item = items.getString(1);
                Long began = sent.get(item);
                if (began != null) {
                    seen.putIfAbsent(item, (now - began) / NANOS_PER_MS);
                }
            }
        }
    }
}
