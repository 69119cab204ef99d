package id.wasit.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.youtube.Task.Kind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a channel, a request per step. */
final class ChannelReading implements Reading {
    /** The policies ask for 30 days; a week also finds late replies, and deletions sooner. */
    private static final Duration REFRESH = Duration.ofDays(7);

    private static final int IDS_PER_CHECK = 50;
    private static final int MOST_PAGES_OF_UPLOADS = 20;

    private final String channel;
    private final Api api;
    private final Work work;
    private final SourceContext context;
    private final Duration every;
    private final KnownItems known;
    private final YouTubeItems items;

    ChannelReading(String channel, Api api, Work work, SourceContext context, Duration every) {
        this.channel = channel;
        this.api = api;
        this.work = work;
        this.context = context;
        this.every = every;
        this.known = new KnownItems(work.known(), context.followed());
        this.items = new YouTubeItems(known, context.clock());
    }

    @Override
    public Batch next() throws IOException, InterruptedException {
        if (work.tasks.isEmpty()) {
            work.tasks.add(Task.of(Kind.CHECK, "", null));
            work.tasks.add(Task.of(Kind.CHANNEL, channel, null));
        }
        Task task = work.tasks.element();
        List<Sighting> sightings = new ArrayList<>();
        work.instead(after(task, sightings));
        String cursor = work.cursor(known.snapshot());
        return work.tasks.isEmpty() ? Batch.later(sightings, cursor, every) : Batch.more(sightings, cursor);
    }

    private List<Task> after(Task task, List<Sighting> sightings) throws IOException, InterruptedException {
        try {
            return switch (task.kind()) {
                case CHECK -> check(task, sightings);
                case CHANNEL -> channel(task);
                case UPLOADS -> uploads(task, sightings);
                case COMMENTS -> comments(task, sightings);
                case REPLIES -> replies(task, sightings);
            };
        } catch (Refused refused) {
            throw new SourceFailure("YouTube tidak menjawab (" + refused.reason()
                    + "); periksa kanal dan izin kunci, dicoba lagi nanti");
        }
    }

    /** Asks again for what was not seen for a week, fifty at a time, videos and comments apart. */
    private List<Task> check(Task task, List<Sighting> sightings) throws IOException, InterruptedException {
        long since = context.clock().instant().minus(REFRESH).toEpochMilli();
        List<String> due = known.where(item -> item.checked() < since);
        if (due.isEmpty()) {
            return List.of();
        }
        boolean videos = YouTubeItems.isVideo(due.get(0));
        List<String> ids = due.stream()
                .filter(id -> YouTubeItems.isVideo(id) == videos)
                .limit(IDS_PER_CHECK)
                .toList();
        JsonNode page = api.ask(
                videos ? "videos" : "comments",
                Map.of("part", "snippet", "id", String.join(",", ids), "textFormat", "plainText"),
                null);
        for (JsonNode item : page.path("items")) {
            sightings.addAll(
                    videos ? items.video(item.path("id").asText(), item.path("snippet")) : items.comment(item, null));
        }
        // What did not come, or came without its author, still waits for its check.
        List<String> missing = known.where(item -> item.checked() < since).stream()
                .filter(ids::contains)
                .toList();
        sightings.addAll(
                known.gone(YouTubeItems.PLATFORM, missing, context.clock().instant()));
        return List.of(task);
    }

    private List<Task> channel(Task task) throws IOException, InterruptedException {
        JsonNode found = api.ask("channels", Map.of("part", "contentDetails", "id", task.id()), null);
        String uploads = found.path("items")
                .path(0)
                .path("contentDetails")
                .path("relatedPlaylists")
                .path("uploads")
                .asText();
        if (uploads.isEmpty()) {
            throw new SourceFailure(
                    "kanal YouTube " + task.id() + " tidak ditemukan; periksa nomor kanal (UC…) pada alamatnya");
        }
        return List.of(Task.of(Kind.UPLOADS, uploads, null));
    }

    private List<Task> uploads(Task task, List<Sighting> sightings) throws IOException, InterruptedException {
        JsonNode page = answered(() -> api.ask(
                "playlistItems",
                Map.of("part", "snippet,contentDetails", "playlistId", task.id(), "maxResults", "50"),
                task.page()));
        List<Task> after = new ArrayList<>();
        for (JsonNode item : page.path("items")) {
            JsonNode snippet = item.path("snippet");
            String video = item.path("contentDetails").path("videoId").asText();
            sightings.addAll(items.video(video, snippet));
            if (isDue(work.videos.get(video))) {
                after.add(Task.of(Kind.COMMENTS, video, snippet.path("title").asText()));
            }
        }
        String next = page.path("nextPageToken").asText();
        if (!next.isEmpty() && task.pages() + 1 < MOST_PAGES_OF_UPLOADS) {
            after.add(task.onPage(next, null));
        }
        return after;
    }

    private List<Task> comments(Task task, List<Sighting> sightings) throws IOException, InterruptedException {
        Progress before = work.videos.getOrDefault(task.id(), new Progress(null, 0, false));
        boolean whole = isStale(before);
        JsonNode page;
        try {
            page = api.ask(
                    "commentThreads",
                    Map.of(
                            "part",
                            "snippet,replies",
                            "videoId",
                            task.id(),
                            "maxResults",
                            "100",
                            "order",
                            "time",
                            "textFormat",
                            "plainText"),
                    task.page());
        } catch (Refused refused) {
            sightings.addAll(closed(task.id(), refused.reason(), before));
            return List.of();
        }
        List<Task> after = new ArrayList<>();
        String newest = task.newest();
        boolean reachedKnown = false;
        for (JsonNode thread : page.path("items")) {
            JsonNode top = thread.path("snippet").path("topLevelComment");
            sightings.addAll(items.comment(top, task.title()));
            after.addAll(repliesOf(thread, task.title(), sightings));
            String published = top.path("snippet").path("publishedAt").asText();
            newest = newest == null || published.compareTo(newest) > 0 ? published : newest;
            reachedKnown |= before.newest() != null && published.compareTo(before.newest()) < 0;
        }
        String next = page.path("nextPageToken").asText();
        if (!next.isEmpty() && (whole || !reachedKnown)) {
            after.add(task.onPage(next, newest));
        } else {
            long readWhole = whole ? context.clock().instant().toEpochMilli() : before.whole();
            work.videos.put(task.id(), new Progress(newest == null ? before.newest() : newest, readWhole, false));
        }
        return after;
    }

    /** A thread carries a few of its replies; the others are asked for. */
    private List<Task> repliesOf(JsonNode thread, @Nullable String title, List<Sighting> sightings) {
        JsonNode replies = thread.path("replies").path("comments");
        replies.forEach(reply -> sightings.addAll(items.comment(reply, title)));
        boolean more = thread.path("snippet").path("totalReplyCount").asInt() > replies.size();
        return more ? List.of(Task.of(Kind.REPLIES, thread.path("id").asText(), title)) : List.of();
    }

    private List<Task> replies(Task task, List<Sighting> sightings) throws IOException, InterruptedException {
        JsonNode page = answered(() -> api.ask(
                "comments",
                Map.of("part", "snippet", "parentId", task.id(), "maxResults", "100", "textFormat", "plainText"),
                task.page()));
        page.path("items").forEach(reply -> sightings.addAll(items.comment(reply, task.title())));
        String next = page.path("nextPageToken").asText();
        return next.isEmpty() ? List.of() : List.of(task.onPage(next, null));
    }

    /** Told once; looked at again when the week is over. */
    private List<Sighting> closed(String video, String reason, Progress before) {
        work.videos.put(
                video, new Progress(before.newest(), context.clock().instant().toEpochMilli(), true));
        Function<String, Sighting> told =
                words -> Sighting.Damage.nameless("https://www.youtube.com/watch?v=" + video, words);
        if (before.closed()) {
            return List.of();
        }
        return switch (reason) {
            case "commentsDisabled" -> List.of(told.apply("komentar video ini dimatikan oleh pemiliknya; dilewati"));
            case "videoNotFound", "404" -> List.of(told.apply("video ini tidak ada lagi; dilewati"));
            default -> List.of(told.apply("YouTube tidak memberi komentar video ini (" + reason + "); dilewati"));
        };
    }

    private boolean isDue(@Nullable Progress progress) {
        return progress == null || !progress.closed() || isStale(progress);
    }

    private boolean isStale(Progress progress) {
        Instant since = context.clock().instant().minus(REFRESH);
        return progress.whole() < since.toEpochMilli();
    }

    /** What is gone by the time it is asked for is an empty page. */
    private static JsonNode answered(Question question) throws IOException, InterruptedException {
        try {
            return question.ask();
        } catch (Refused gone) {
            return MissingNode.getInstance();
        }
    }

    /** A question that may be refused. */
    private interface Question {
        JsonNode ask() throws IOException, InterruptedException;
    }
}
