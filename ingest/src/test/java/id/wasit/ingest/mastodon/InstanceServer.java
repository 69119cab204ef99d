package id.wasit.ingest.mastodon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import id.wasit.ingest.StubSite;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Plays a Mastodon server: accounts, their statuses page by page, and the stream. */
public final class InstanceServer implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FIRST = Instant.parse("2025-10-01T03:00:00Z");
    private static final String END = "\u0000";

    public final StubSite site;
    private final List<ObjectNode> statuses = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> closed = new HashSet<>();
    private final BlockingQueue<String> stream = new LinkedBlockingQueue<>();

    public InstanceServer(int port) {
        site = new StubSite(port);
        site.service("/api/v1/accounts/lookup", this::lookUp);
        site.service("/api/v1/streaming/public/local", this::stream);
    }

    public String url() {
        return site.url("");
    }

    public String account(String name) {
        return site.url("/@" + name);
    }

    /** Adds a public status; its time is that many minutes after the first. */
    public ObjectNode add(String name, int number, String html) {
        ObjectNode status = JSON.createObjectNode()
                .put("id", String.valueOf(1000 + number))
                .put("created_at", FIRST.plusSeconds(60L * number).toString())
                .putNull("edited_at")
                .put("content", html)
                .put("visibility", "public")
                .put("url", account(name) + "/" + (1000 + number));
        status.set("account", person(name));
        statuses.add(status);
        site.service("/api/v1/accounts/id-" + name + "/statuses", exchange -> statuses(exchange, name));
        return status;
    }

    public ObjectNode person(String name) {
        return JSON.createObjectNode()
                .put("id", "id-" + name)
                .put("acct", name)
                .put("url", account(name))
                .put("note", "");
    }

    public void remove(ObjectNode status) {
        statuses.remove(status);
    }

    public void closeAccount(String name) {
        closed.add(name);
    }

    /** Sends that over the stream as it is. */
    public void push(String text) {
        stream.add(text);
    }

    public void endStream() {
        stream.add(END);
    }

    @Override
    public void close() {
        endStream();
        site.close();
    }

    private void lookUp(HttpExchange exchange) throws IOException {
        String name = StubSite.parameter(exchange, "acct");
        json(exchange, closed.contains(name) ? 404 : 200, person(name).toString());
    }

    private void statuses(HttpExchange exchange, String name) throws IOException {
        if (closed.contains(name)) {
            json(exchange, 410, "{}");
            return;
        }
        String before = StubSite.parameter(exchange, "max_id");
        ArrayNode page = JSON.createArrayNode();
        List<ObjectNode> newestFirst = new ArrayList<>(statuses);
        newestFirst.sort((one, other) ->
                Long.compare(other.get("id").asLong(), one.get("id").asLong()));
        newestFirst.stream()
                .filter(status -> status.path("account").path("acct").asText().equals(name))
                .filter(status -> before.isEmpty() || status.get("id").asLong() < Long.parseLong(before))
                .limit(Long.parseLong(StubSite.parameter(exchange, "limit")))
                .forEach(page::add);
        json(exchange, 200, page.toString());
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (!"Bearer rahasia-token".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            json(exchange, 401, "{\"error\":\"token\"}");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        try {
            out.write(":thump\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            for (String text = stream.take(); !text.equals(END); text = stream.take()) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        StubSite.send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }
}
