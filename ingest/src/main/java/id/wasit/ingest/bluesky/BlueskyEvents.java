package id.wasit.ingest.bluesky;

import com.fasterxml.jackson.databind.JsonNode;
import id.wasit.ingest.source.Captures;
import id.wasit.ingest.source.Moments;
import id.wasit.ingest.source.Sighting;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import id.wasit.model.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From frames to sightings. The time of observation is the one at which the server saw the event, so a post that is read again after a
 * restart is the same post, and a retraction is later than what it takes back.
 */
final class BlueskyEvents {
    private static final String PLATFORM = "bluesky";
    private static final String COLLECTION = "app.bsky.feed.post";
    private static final String COLLECTOR = "jetstream/1";
    /** What a reader of the network no longer gets to see; {@code throttled} and {@code desynchronized} say nothing of the sort. */
    private static final Set<String> CLOSED = Set.of("deleted", "deactivated", "suspended", "takendown");
    /** Clocks of phones are wrong; what claims to be written later than it was seen was written when it was seen. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private BlueskyEvents() {}

    /** What a frame tells; nothing for kinds that are of no concern. */
    static List<Sighting> of(Frame frame, String host) {
        return switch (frame.kind()) {
            case "commit" -> commit(frame, host);
            case "account" -> account(frame);
            case "damaged" -> List.of(damaged(host));
            default -> List.of();
        };
    }

    private static Sighting damaged(String host) {
        return Sighting.Damage.nameless(
                "Jetstream " + host,
                "kiriman Jetstream tidak berbentuk JSON yang dikenal; dilewati, yang lain tetap dibaca");
    }

    private static List<Sighting> account(Frame frame) {
        boolean closed = !frame.body().path("active").asBoolean(true) && CLOSED.contains(frame.text("status"));
        return closed
                ? List.of(new Sighting.TakenBack(new Retraction(
                        RetractionKind.ACCOUNT_CLOSED, PLATFORM, author(frame).account(), null, frame.time())))
                : List.of();
    }

    private static List<Sighting> commit(Frame frame, String host) {
        if (!frame.text("collection").equals(COLLECTION)) {
            return List.of();
        }
        if (frame.text("rkey").isEmpty()) {
            return List.of(damaged(host));
        }
        Sighting.Candidate candidate = new Sighting.Candidate(author(frame), () -> post(frame));
        return switch (frame.text("operation")) {
            case "create" -> List.of(candidate);
            case "update" -> List.of(takenBack(frame, RetractionKind.EDITED), candidate);
            case "delete" -> List.of(takenBack(frame, RetractionKind.DELETED));
            default -> List.of(damaged(host));
        };
    }

    private static Sighting takenBack(Frame frame, RetractionKind kind) {
        return new Sighting.TakenBack(
                new Retraction(kind, PLATFORM, author(frame).account(), uri(frame), frame.time()));
    }

    private static Author author(Frame frame) {
        return new Author(PLATFORM, frame.did(), null, null);
    }

    private static String uri(Frame frame) {
        return "at://" + frame.did() + '/' + COLLECTION + '/' + frame.text("rkey");
    }

    private static Post post(Frame frame) {
        JsonNode record = frame.body().path("record");
        boolean edited = frame.text("operation").equals("update");
        String cid = frame.text("cid");
        return new Post(
                new PostId(PLATFORM, uri(frame), cid.isEmpty() ? String.valueOf(frame.micros()) : cid),
                author(frame),
                kind(record),
                null,
                record.path("text").asText(),
                around(record),
                "https://bsky.app/profile/" + frame.did() + "/post/" + frame.text("rkey"),
                new Times(created(record, frame.time()), edited ? frame.time() : null, frame.time()),
                null,
                null,
                Captures.of(COLLECTOR, uri(frame), PolicyClass.OPEN, "application/json", frame.raw()),
                false);
    }

    private static PostKind kind(JsonNode record) {
        if (record.hasNonNull("reply")) {
            return PostKind.COMMENT;
        }
        return record.path("embed").path("$type").asText().contains("embed.record")
                        || !card(record).isMissingNode()
                ? PostKind.SHARE
                : PostKind.POST;
    }

    /** The words on a link card are those of the page it leads to. */
    private static Conversation around(JsonNode record) {
        JsonNode card = card(record);
        String words = Stream.of("title", "description")
                .map(part -> card.path(part).asText())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Conversation.NONE : Conversation.sharing(words);
    }

    /** Beside a quoted post the card stands one step deeper. */
    private static JsonNode card(JsonNode record) {
        JsonNode embed = record.path("embed");
        return embed.has("external")
                ? embed.get("external")
                : embed.path("media").path("external");
    }

    private static @Nullable Instant created(JsonNode record, Instant seen) {
        Instant told = Moments.of(record.path("createdAt").asText());
        return told == null || told.isAfter(seen.plus(TOLERANCE)) ? seen : told;
    }
}
