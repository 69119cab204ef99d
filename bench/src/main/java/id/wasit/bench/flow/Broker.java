package id.wasit.bench.flow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * A broker that runs, whoever started it.
 *
 * @param address {@code host:port}
 */
record Broker(String address) {
    private static final int TRIES = 120;
    private static final int PARTITIONS = 8;

    /** A broker of one's own. */
    record Own(Broker broker, Process process) implements AutoCloseable {

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor(20, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    /** Starts one that keeps its data in a folder. */
    static Own startedIn(Path folder, Path home) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("docker/bin/wasit-part").toString(), "kafka")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kafka.log").toFile());
        builder.environment().put("WASIT_DATA", folder.toString());
        builder.environment().put("WASIT_KAFKA_PORT", Integer.toString(port));
        builder.environment().put("WASIT_CONTROLLER_PORT", Integer.toString(freePort()));
        Process process = builder.start();
        // By it bench/cluster finds a broker whose program was killed.
        Files.writeString(folder.resolve("kafka.pid"), Long.toString(process.pid()));
        return new Own(new Broker("127.0.0.1:" + port), process);
    }

    /** Makes a topic; waits for the broker. */
    void topic(String name) throws InterruptedException {
        try (Admin admin = Admin.create(properties())) {
            for (int attempt = 1; ; attempt++) {
                try {
                    admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                            .all()
                            .get(5, TimeUnit.SECONDS);
                    return;
                } catch (ExecutionException | TimeoutException e) {
                    if (e.getCause() instanceof TopicExistsException) {
                        return;
                    }
                    if (attempt == TRIES) {
                        throw new IllegalStateException("no broker at " + address, e);
                    }
                    TimeUnit.SECONDS.sleep(1);
                }
            }
        }
    }

    /** Messages on a topic. */
    long messages(String topic) throws InterruptedException {
        return unread(topic, Map.of());
    }

    /** Messages on a topic that a group has not told to have read. */
    long unread(String topic, String group) throws InterruptedException {
        try (Admin admin = Admin.create(properties())) {
            return unread(
                    topic,
                    admin.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get());
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell what " + group + " has read", e);
        }
    }

    private long unread(String topic, Map<TopicPartition, OffsetAndMetadata> read) throws InterruptedException {
        Map<TopicPartition, OffsetSpec> partitions = IntStream.range(0, PARTITIONS)
                .boxed()
                .collect(Collectors.toMap(i -> new TopicPartition(topic, i), i -> OffsetSpec.latest()));
        try (Admin admin = Admin.create(properties())) {
            return admin.listOffsets(partitions).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (read.containsKey(end.getKey())
                                    ? read.get(end.getKey()).offset()
                                    : 0))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell where " + topic + " ends", e);
        }
    }

    /** Writes messages as fast as the broker takes them. */
    void fill(String topic, int from, int to, IntFunction<byte[]> message) {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            for (int i = from; i < to; i++) {
                producer.send(new ProducerRecord<>(topic, message.apply(i)));
            }
        }
    }

    KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(properties(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", address);
        return properties;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
