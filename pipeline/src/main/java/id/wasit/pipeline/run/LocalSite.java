package id.wasit.pipeline.run;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.wasit.pipeline.settings.Settings.SiteSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A folder as a web site on the loopback address, so that the fetcher meets a real server: feeds, robots.txt, pages. The rules of serving
 * stand in {@code samples/README.md}: an address that ends in a slash is {@code index.html}; {@code x.html?page=2} is {@code
 * x.page-2.html} where that file exists, else the query does not count; <code>{{base}}</code> in a text is the site's own address.
 */
public final class LocalSite implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "xml", "application/xml; charset=utf-8",
            "rss", "application/rss+xml; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "png", "image/png",
            "jpg", "image/jpeg",
            "svg", "image/svg+xml");

    private final HttpServer server;
    private final ExecutorService threads;
    private final Path folder;

    private LocalSite(HttpServer server, ExecutorService threads, Path folder) {
        this.server = server;
        this.threads = threads;
        this.folder = folder;
    }

    /** @throws RunTrouble when the port cannot be had */
    public static LocalSite started(SiteSettings settings) {
        try {
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 16);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            LocalSite site = new LocalSite(
                    server, threads, settings.folder().toAbsolutePath().normalize());
            server.createContext("/", site::answer);
            server.setExecutor(threads);
            server.start();
            return site;
        } catch (IOException e) {
            throw new RunTrouble("cannot serve the sample site on port " + settings.port() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = fileFor(exchange.getRequestURI());
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] content = contentOf(file);
            exchange.getResponseHeaders().set("Content-Type", typeOf(file));
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            if (!exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseBody().write(content);
            }
        }
    }

    private Path fileFor(URI address) {
        String path = address.getPath().replaceFirst("^/+", "");
        Path file = folder.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path)
                .normalize();
        String query = address.getQuery();
        if (query != null) {
            String name = file.getFileName().toString();
            int dot = Math.max(0, name.lastIndexOf('.'));
            Path part =
                    file.resolveSibling(name.substring(0, dot) + "." + query.replace('=', '-') + name.substring(dot));
            return Files.isRegularFile(part) ? part : file;
        }
        return file;
    }

    private byte[] contentOf(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (!isText(file)) {
            return content;
        }
        String base = "http://localhost:" + server.getAddress().getPort();
        return new String(content, StandardCharsets.UTF_8)
                .replace("{{base}}", base)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isText(Path file) {
        return !typeOf(file).startsWith("image/") && !typeOf(file).startsWith("application/octet");
    }

    private static String typeOf(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
