package id.wasit.cluster;

import static org.awaitility.Awaitility.await;

import id.wasit.pipeline.settings.SettingsReader;
import id.wasit.pipeline.topic.KafkaSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker alone, as a process of its own.
 *
 * @param process started by {@code docker/bin/wasit-part}
 * @param port of clients
 */
record Broker(Process process, int port) implements AutoCloseable {

    /**
     * One with a second door.
     *
     * @param broker as it is reached by everybody
     * @param guard of the second door
     * @param guarded port of the second door
     */
    record Guarded(Broker broker, Guard guard, int guarded) {
        String address() {
            return "127.0.0.1:" + guarded;
        }

        /** The Kafka between the jobs as an operator writes it into the settings. */
        KafkaSettings settings(Path clientFile) throws IOException {
            Path file = Files.writeString(Files.createTempFile(guard.folder(), "wasit", ".yaml"), """
                    lexicon: {folder: '%s'}
                    kafka: {servers: '%s', client-file: '%s'}
                    sources: [{name: kotak, kind: inbox, locations: [masuk], legal-basis: uji}]
                    """.formatted(
                            Cluster.ROOT.resolve("lexicons"), address(), clientFile));
            return Objects.requireNonNull(SettingsReader.read(file, Map.of()).kafka());
        }
    }

    static Broker started(Path folder) throws IOException {
        return started(folder, freePort(), freePort(), null);
    }

    static Guarded guardedIn(Path folder) throws IOException, InterruptedException {
        int open = freePort();
        int controller = freePort();
        int guarded = freePort();
        Guard guard = Guard.madeIn(folder.resolve("guard"));
        return new Guarded(
                started(folder, open, controller, guard.brokerFile(open, controller, guarded)), guard, guarded);
    }

    private static Broker started(Path folder, int port, int controller, @Nullable Path more) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Cluster.ROOT.resolve("docker/bin/wasit-part").toString(), "kafka")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kafka.log").toFile());
        builder.environment().put("WASIT_DATA", folder.toString());
        builder.environment().put("WASIT_KAFKA_PORT", Integer.toString(port));
        builder.environment().put("WASIT_CONTROLLER_PORT", Integer.toString(controller));
        if (more != null) {
            builder.environment().put("WASIT_KAFKA_PROPERTIES", more.toString());
        }
        return new Broker(builder.start(), port);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Makes a topic, as soon as the broker answers. */
    void topic(String name, int partitions) {
        Properties properties = new Properties();
        properties.setProperty("bootstrap.servers", address());
        try (Admin admin = Admin.create(properties)) {
            await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> {
                // One that was made by a call that nobody waited for any more is there as well.
                admin.createTopics(List.of(new NewTopic(name, partitions, (short) 1)));
                return admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(name);
            });
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
