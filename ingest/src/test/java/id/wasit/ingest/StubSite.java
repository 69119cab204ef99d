package id.wasit.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A site on this machine whose pages behave as a test says. Unknown paths answer 404. */
public final class StubSite implements AutoCloseable {
    private static final String ANY = "?*";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public StubSite() {
        this(0);
    }

    /** On that port, or on a free one for 0. */
    public StubSite(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a page does when it is asked. */
    public interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Paths in the order they were asked for. */
    public List<String> asked() {
        return asked;
    }

    public StubSite page(String path, Page page) {
        pages.put(path, page);
        return this;
    }

    /** A page that answers for all queries. */
    public StubSite service(String path, Page page) {
        return page(path + ANY, page);
    }

    /** The value of a parameter of the query; empty when it is not there. */
    public static String parameter(HttpExchange exchange, String name) {
        String query = exchange.getRequestURI().getQuery();
        return Arrays.stream((query == null ? "" : query).split("&"))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    public StubSite text(String path, String type, String body) {
        return page(path, exchange -> send(exchange, 200, type, body.getBytes(StandardCharsets.UTF_8)));
    }

    public StubSite status(String path, int status) {
        return page(path, exchange -> send(exchange, status, "text/plain", new byte[0]));
    }

    public static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        try (exchange) {
            Page page =
                    pages.getOrDefault(path, pages.get(exchange.getRequestURI().getPath() + ANY));
            if (page == null) {
                send(exchange, 404, "text/plain", new byte[0]);
            } else {
                page.answer(exchange);
            }
        }
    }
}
