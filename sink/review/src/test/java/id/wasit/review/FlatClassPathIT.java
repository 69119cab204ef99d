package id.wasit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as the launcher starts them: a JVM of their own, the jar and its libraries side by side, settings by environment. */
class FlatClassPathIT {
    @TempDir
    private Path temp;

    @Test
    void startsFromJarAndLibrariesAndListensToThisMachineOnly() throws Exception {
        int port = freePort();
        Path log = temp.resolve("review.log");
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dspring.main.lazy-initialization=true",
                "-cp",
                jar() + File.pathSeparator + Path.of("target", "lib").toAbsolutePath() + "/*",
                "id.wasit.review.ReviewApplication");
        command.environment().put("WASIT_DB_URL", Database.bare());
        command.environment().put("WASIT_DB_USER", "postgres");
        command.environment().put("WASIT_DB_PASSWORD", "postgres");
        command.environment().put("WASIT_REVIEW_PORT", Integer.toString(port));
        command.environment().put("WASIT_KEYS", temp.resolve("keys").toString());
        command.environment().put("WASIT_LEXICON", "../../lexicons");
        Process review =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !review.isAlive() || status(port, "/actuator/health") == 200);

            assertThat(status(port, "/masuk")).isEqualTo(200);
            assertThat(outsideAddresses()).noneMatch(address -> answers(address, port));
            // Both warn of a machine that is slow.
            assertThat(Files.readAllLines(log))
                    .filteredOn(line -> !line.contains("SessionIdGenerator") && !line.contains("HikariPool"))
                    .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase("password", "WARN", "ERROR"));
        } finally {
            review.destroy();
            review.waitFor();
        }
    }

    private static String jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("wasit-review-.*\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }

    private static int status(int port, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static List<InetAddress> outsideAddresses() throws IOException {
        return Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
                .flatMap(card -> Collections.list(card.getInetAddresses()).stream())
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
