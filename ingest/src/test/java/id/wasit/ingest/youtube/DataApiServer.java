package id.wasit.ingest.youtube;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import id.wasit.ingest.StubSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plays the Data API for one channel: uploads, videos, threads with replies, all in small pages. It counts the units it was asked for. */
public final class DataApiServer implements AutoCloseable {
    public static final String KEY = "kunci-rahasia";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant FIRST = Instant.parse("2025-10-01T03:00:00Z");
    private static final int PAGE = 5;

    public final StubSite site;
    public final AtomicInteger units = new AtomicInteger();
    private final Map<String, String> videos = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<Comment> comments = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable String refusal;

    public DataApiServer(int port) {
        site = new StubSite(port);
        serve(
                "channels",
                exchange -> json(
                        exchange,
                        200,
                        "{\"items\":[{\"contentDetails\":{\"relatedPlaylists\":{\"uploads\":\"UUdinas\"}}}]}"));
        serve("playlistItems", exchange -> page(exchange, uploads()));
        serve("videos", exchange -> page(exchange, named(exchange, uploads())));
        serve("commentThreads", this::threads);
        serve("comments", this::comments);
    }

    public String url() {
        return site.url("/channel/UCdinas");
    }

    public void video(String id, String title) {
        videos.put(id, title);
    }

    public void comment(String id, String video, String author, String text) {
        comments.add(new Comment(id, video, null, author, text, FIRST.plusSeconds(comments.size()), null));
    }

    public void reply(String id, String parent, String author, String text) {
        comments.add(new Comment(id, "", parent, author, text, FIRST.plusSeconds(comments.size()), null));
    }

    public void edit(String id, String text) {
        comments.replaceAll(comment -> comment.id().equals(id)
                ? new Comment(
                        id,
                        comment.video(),
                        comment.parent(),
                        comment.author(),
                        text,
                        comment.published(),
                        FIRST.plusSeconds(900_000))
                : comment);
    }

    public void remove(String id) {
        comments.removeIf(comment -> comment.id().equals(id));
    }

    /** Every question is refused with that reason from now on; with null no more. */
    public void refuse(@Nullable String reason) {
        refusal = reason;
    }

    @Override
    public void close() {
        site.close();
    }

    private void serve(String method, StubSite.Page page) {
        site.service("/youtube/v3/" + method, exchange -> {
            units.incrementAndGet();
            String reason = refusal;
            if (!KEY.equals(exchange.getRequestHeaders().getFirst("X-Goog-Api-Key"))) {
                refused(exchange, 400, "keyInvalid");
            } else if (reason != null) {
                refused(exchange, 403, reason);
            } else {
                page.answer(exchange);
            }
        });
    }

    private List<ObjectNode> uploads() {
        List<ObjectNode> items = new ArrayList<>();
        videos.forEach((id, title) -> {
            ObjectNode item = JSON.createObjectNode().put("id", id);
            item.putObject("contentDetails").put("videoId", id);
            item.putObject("snippet")
                    .put("title", title)
                    .put("description", "")
                    .put("channelId", "UCdinas")
                    .put("channelTitle", "Dinas Contoh")
                    .put("publishedAt", FIRST.toString());
            items.add(item);
        });
        return items;
    }

    private void threads(HttpExchange exchange) throws IOException {
        String video = StubSite.parameter(exchange, "videoId");
        if (video.startsWith("tertutup")) {
            refused(exchange, 403, "commentsDisabled");
            return;
        }
        List<ObjectNode> threads = new ArrayList<>();
        for (Comment top :
                where(comment -> comment.parent() == null && comment.video().equals(video))) {
            List<Comment> replies = where(comment -> top.id().equals(comment.parent()));
            ObjectNode thread = JSON.createObjectNode().put("id", top.id());
            ObjectNode snippet =
                    thread.putObject("snippet").put("videoId", video).put("totalReplyCount", replies.size());
            snippet.set("topLevelComment", json(top));
            ArrayNode some = thread.putObject("replies").putArray("comments");
            replies.stream().limit(2).forEach(reply -> some.add(json(reply)));
            threads.add(0, thread);
        }
        page(exchange, threads);
    }

    private void comments(HttpExchange exchange) throws IOException {
        String parent = StubSite.parameter(exchange, "parentId");
        List<ObjectNode> found = where(comment -> parent.isEmpty() || parent.equals(comment.parent())).stream()
                .map(DataApiServer::json)
                .toList();
        page(exchange, parent.isEmpty() ? named(exchange, found) : found);
    }

    private static List<ObjectNode> named(HttpExchange exchange, List<ObjectNode> items) {
        List<String> ids = Arrays.asList(StubSite.parameter(exchange, "id").split(","));
        return items.stream()
                .filter(item -> ids.contains(item.get("id").asText()))
                .toList();
    }

    private List<Comment> where(Predicate<Comment> which) {
        return List.copyOf(comments).stream().filter(which).toList();
    }

    /** Answers about named ids come in one piece, all others in pages. */
    private static void page(HttpExchange exchange, List<ObjectNode> all) throws IOException {
        String token = StubSite.parameter(exchange, "pageToken");
        int from = token.isEmpty() ? 0 : Integer.parseInt(token);
        boolean whole = !StubSite.parameter(exchange, "id").isEmpty();
        int to = whole ? all.size() : Math.min(all.size(), from + PAGE);
        ObjectNode body = JSON.createObjectNode();
        all.subList(Math.min(from, to), to).forEach(body.putArray("items")::add);
        if (to < all.size()) {
            body.put("nextPageToken", String.valueOf(to));
        }
        json(exchange, 200, body.toString());
    }

    private static ObjectNode json(Comment comment) {
        ObjectNode json = JSON.createObjectNode().put("id", comment.id());
        Instant updated = comment.updated() == null ? comment.published() : comment.updated();
        ObjectNode snippet = json.putObject("snippet")
                .put("videoId", comment.video())
                .put("textOriginal", comment.text())
                .put("authorDisplayName", "@" + comment.author())
                .put("publishedAt", comment.published().toString())
                .put("updatedAt", updated.toString());
        snippet.putObject("authorChannelId").put("value", comment.author());
        return json;
    }

    private static void refused(HttpExchange exchange, int status, String reason) throws IOException {
        json(exchange, status, "{\"error\":{\"code\":%d,\"errors\":[{\"reason\":\"%s\"}]}}".formatted(status, reason));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        StubSite.send(exchange, status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private record Comment(
            String id,
            String video,
            @Nullable String parent,
            String author,
            String text,
            Instant published,
            @Nullable Instant updated) {}
}
