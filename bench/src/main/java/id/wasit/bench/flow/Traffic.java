package id.wasit.bench.flow;

import id.wasit.pipeline.sink.OpenStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts that are sent to a topic at a fixed pace, one call to vote among a hundred, and when the case of each call stood in the store. */
final class Traffic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Traffic.class);
    private static final int ONE_CALL_IN = 100;
    private static final int PULSE_MS = 10;
    private static final int LOOK_EVERY_MS = 20;
    private static final int LONGEST_START_S = 300;
    /** When nothing has come for so long, nothing will. */
    private static final int SILENCE_S = 60;

    private static final int FIRST = 100_000_000;
    /** Before the first that is counted. */
    private static final int FIRST_KNOCK = FIRST / 2;

    private static final int KNOCK_EVERY_MS = 100;
    /** So that looking takes nothing from what is measured. */
    private static final String INDEX = "CREATE INDEX ON wasit.posts (stored_at)";

    private static final String ALL = "SELECT item FROM wasit.posts";
    private static final String NEWEST = ALL + " WHERE stored_at > clock_timestamp() - interval '2 seconds'";
    /** A batch that took long stands under the time at which it began; it is looked for less often. */
    private static final String RECENT = ALL + " WHERE stored_at > clock_timestamp() - interval '1 minute'";

    private static final int RECENT_EVERY = 25;

    private final Broker broker;
    private final Records records;
    private final int perSecond;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final Thread sender = new Thread(this::send, "bench-sender");
    private final Thread watcher;
    private volatile boolean sending = true;
    private volatile boolean looking = true;
    private volatile boolean anyCame;

    /** Nothing is sent yet. */
    Traffic(Broker broker, Records records, int perSecond, OpenStore store) {
        this.broker = broker;
        this.records = records;
        this.perSecond = perSecond;
        this.watcher = new Thread(() -> watch(store), "bench-watcher");
    }

    /**
     * Sends calls that are not counted until one has come, and begins then: whoever posts before the gate has loaded the roster is a stranger to
     * it, rightly, and what such a one calls for is not lost.
     */
    void begin() throws InterruptedException {
        watcher.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START_S);
        try (KafkaProducer<byte[], byte[]> producer = broker.producer()) {
            for (int knock = FIRST_KNOCK; !anyCame; knock++) {
                if (!looking || System.nanoTime() > end) {
                    throw new IllegalStateException("no call came to the queue");
                }
                producer.send(new ProducerRecord<>(LiveCluster.TOPIC, records.call(knock)));
                TimeUnit.MILLISECONDS.sleep(KNOCK_EVERY_MS);
            }
        }
        sender.start();
    }

    /** Stops sending, and waits until what was sent is seen or nothing comes any more. */
    Sightings stopped() throws InterruptedException {
        close();
        return new Sightings(Map.copyOf(sent), Map.copyOf(seen));
    }

    @Override
    public void close() throws InterruptedException {
        sending = false;
        sender.join();
        long silent = System.nanoTime();
        int before = seen.size();
        while (looking
                && seen.size() < sent.size()
                && System.nanoTime() - silent < TimeUnit.SECONDS.toNanos(SILENCE_S)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            if (seen.size() > before) {
                before = seen.size();
                silent = System.nanoTime();
            }
        }
        looking = false;
        watcher.join();
    }

    private void send() {
        int perPulse = perSecond * PULSE_MS / 1_000;
        long began = System.nanoTime();
        try (KafkaProducer<byte[], byte[]> producer = broker.producer()) {
            for (int i = 0; sending; i++) {
                send(producer, FIRST + i, i % ONE_CALL_IN == 0);
                if (i % perPulse == perPulse - 1) {
                    long due = began + TimeUnit.MILLISECONDS.toNanos((long) (i / perPulse + 1) * PULSE_MS);
                    TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A call that the broker did not take was never sent. */
    private void send(KafkaProducer<byte[], byte[]> producer, int number, boolean call) {
        String item = "p-" + number;
        if (call) {
            sent.put(item, System.nanoTime());
        }
        byte[] message = call ? records.call(number) : records.message(number);
        producer.send(new ProducerRecord<>(LiveCluster.TOPIC, message), (taken, refused) -> {
            if (refused != null) {
                sent.remove(item);
                LOG.error("the broker did not take a message", refused);
            }
        });
    }

    private void watch(OpenStore store) {
        try (Connection connection = store.pool().getConnection();
                PreparedStatement index = connection.prepareStatement(INDEX);
                PreparedStatement recent = connection.prepareStatement(RECENT);
                PreparedStatement newest = connection.prepareStatement(NEWEST);
                PreparedStatement all = connection.prepareStatement(ALL)) {
            index.execute();
            for (int i = 0; looking; i++) {
                PreparedStatement often = i % RECENT_EVERY == 0 ? recent : newest;
                look(sending ? often : all);
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            }
            look(all);
        } catch (SQLException e) {
            LOG.error("the store cannot be watched", e);
            looking = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(PreparedStatement posts) throws SQLException {
        try (ResultSet items = posts.executeQuery()) {
            long now = System.nanoTime();
            while (items.next()) {
                String item = items.getString(1);
                anyCame = true;
                if (sent.containsKey(item)) {
                    seen.putIfAbsent(item, now);
                }
            }
        }
    }
}
