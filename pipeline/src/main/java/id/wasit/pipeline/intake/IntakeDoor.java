package id.wasit.pipeline.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Where the process that serves the pages hands on what people hand in. Whoever knocks must know the secret. */
public final class IntakeDoor implements AutoCloseable {
    /** Headers of a request: percent-encoded UTF-8, because names of files are not always ASCII. */
    public static final String SECRET = "Wasit-Secret";

    private static final int AT_A_TIME = 4;
    private static final int SECRET_BYTES = 32;
    private static final int SHORTEST_SECRET = 16;

    private final Intake intake;
    private final String secret;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, task -> {
        Thread thread = new Thread(task, "wasit-intake");
        thread.setDaemon(true);
        return thread;
    });

    private IntakeDoor(Intake intake, String secret, HttpServer server) {
        this.intake = intake;
        this.secret = secret;
        this.server = server;
    }

    /**
     * Opens the door on a free port of this machine, which no other reaches, with a secret that is another one at every start.
     *
     * @throws IOException when there is none
     */
    public static IntakeDoor open(Intake intake) throws IOException {
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return open(intake, free, HexFormat.of().formatHex(random));
    }

    /**
     * Opens the door where the pages of another machine know it to be.
     *
     * @param secret what both know, at least {@value #SHORTEST_SECRET} characters
     * @throws IOException when the address cannot be had
     * @throws IllegalArgumentException when the secret is too short
     */
    public static IntakeDoor open(Intake intake, InetSocketAddress at, String secret) throws IOException {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("the secret of the intake has " + secret.length()
                    + " characters; give at least " + SHORTEST_SECRET + ", by chance");
        }
        HttpServer server = HttpServer.create(at, AT_A_TIME);
        IntakeDoor door = new IntakeDoor(intake, secret, server);
        server.createContext("/", door::answer);
        server.setExecutor(door.workers);
        server.start();
        return door;
    }

    /** Where it listens. */
    public String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/";
    }

    /** What every request must carry in the header {@value #SECRET}. */
    public String secret() {
        return secret;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        intake.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isKnown(exchange.getRequestHeaders().getFirst(SECRET))) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            try (InputStream body = exchange.getRequestBody()) {
                byte[] number = Long.toString(intake.take(slip(exchange), body)).getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, number.length);
                exchange.getResponseBody().write(number);
            } catch (IllegalArgumentException wrong) {
                exchange.sendResponseHeaders(400, -1);
            } catch (IOException | RuntimeException broken) {
                exchange.sendResponseHeaders(500, -1);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                exchange.sendResponseHeaders(503, -1);
            }
        }
    }

    private static Intake.Slip slip(HttpExchange exchange) {
        return new Intake.Slip(
                demanded(exchange, "Wasit-Name"),
                said(exchange, "Wasit-Platform"),
                said(exchange, "Wasit-Format"),
                demanded(exchange, "Wasit-Legal-Basis"),
                demanded(exchange, "Wasit-User"));
    }

    private static @Nullable String said(HttpExchange exchange, String name) {
        String value = header(exchange, name);
        return value == null || value.isBlank() ? null : value;
    }

    private static String demanded(HttpExchange exchange, String name) {
        String value = header(exchange, name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? null : URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    private boolean isKnown(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }
}
