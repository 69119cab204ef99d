package id.wasit.cluster;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A Kafka broker alone, as a process of its own.
 *
 * @param process started by {@code docker/bin/wasit-part}
 * @param port of clients
 */
record Broker(Process process, int port) implements AutoCloseable {

    static Broker started(Path folder) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Cluster.ROOT.resolve("docker/bin/wasit-part").toString(), "kafka")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("kafka.log").toFile());
        builder.environment().put("WASIT_DATA", folder.toString());
        builder.environment().put("WASIT_KAFKA_PORT", Integer.toString(port));
        builder.environment().put("WASIT_CONTROLLER_PORT", Integer.toString(freePort()));
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
