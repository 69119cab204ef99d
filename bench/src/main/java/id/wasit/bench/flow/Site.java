package id.wasit.bench.flow;

import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.sink.OpenStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and a database of their own, in a folder that is thrown away. */
final class Site implements AutoCloseable {
    private static final int TRIES = 60;
    private static final int PARTITIONS = 8;

    private final Path folder;
    private final Process broker;
    private final String kafka;
    private final LocalDatabase database;

    Site(Path home, Path folder) throws IOException {
        this.folder = folder;
        int port = freePort();
        this.kafka = "127.0.0.1:" + port;
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("docker/bin/wasit-part").toString(), "kafka")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kafka.log").toFile());
        builder.environment().put("WASIT_DATA", folder.toString());
        builder.environment().put("WASIT_KAFKA_PORT", Integer.toString(port));
        builder.environment().put("WASIT_CONTROLLER_PORT", Integer.toString(freePort()));
        this.broker = builder.start();
        this.database = LocalDatabase.startedIn(folder.resolve("database"));
    }

    String kafka() {
        return kafka;
    }

    LocalDatabase database() {
        return database;
    }

    /** The store, with its schema. */
    OpenStore store() {
        OpenStore open = OpenStore.at(database.address(), 2);
        open.store().migrate();
        return open;
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
                        throw new IllegalStateException("no broker; its log is in " + folder, e);
                    }
                    TimeUnit.SECONDS.sleep(1);
                }
            }
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

    @Override
    public void close() throws InterruptedException {
        database.close();
        broker.destroy();
        broker.waitFor(20, TimeUnit.SECONDS);
        broker.destroyForcibly();
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", kafka);
        return properties;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
