package id.wasit.detector.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One row to measure with.
 *
 * @param id its id
 * @param label whether it should be flagged; null when nobody said
 * @param category the category somebody gave it, or null
 * @param post the row as a post
 */
record EvalRow(String id, @Nullable Boolean label, @Nullable String category, Post post) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Provenance MEASURED = new Provenance("eval", "row", PolicyClass.values()[0], "0".repeat(64));

    /** @throws IllegalArgumentException when the line is no such row; the message says what is wrong */
    static EvalRow of(String line, long number) {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("line " + number + ": not JSON: " + broken.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new IllegalArgumentException("line " + number + ": expected one JSON object per line");
        }
        String id = json.hasNonNull("id") ? json.get("id").asText() : String.valueOf(number);
        String text = text(json, "text");
        String shared = text(json, "shared");
        String parent = text(json, "parent");
        if (text == null && shared == null) {
            throw new IllegalArgumentException(
                    "line " + number + ": row " + id + " has neither \"text\" nor \"shared\"");
        }
        Post post = new Post(
                new PostId("eval", id, "1"),
                new Author("eval", "author", null, null),
                kind(text(json, "kind"), shared, parent, number),
                null,
                text == null ? "" : text,
                new Conversation(shared, null, parent, null),
                null,
                times(text(json, "at"), number),
                text(json, "region"),
                text(json, "contest"),
                MEASURED,
                false);
        return new EvalRow(id, label(text(json, "label"), number), text(json, "category"), post);
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static @Nullable Boolean label(@Nullable String label, long number) {
        if (label == null) {
            return null;
        }
        return switch (label) {
            case "flag" -> true;
            case "no_flag" -> false;
            default ->
                throw new IllegalArgumentException(
                        "line " + number + ": label \"" + label + "\"; allowed: flag, no_flag, or none");
        };
    }

    private static PostKind kind(@Nullable String kind, @Nullable String shared, @Nullable String parent, long number) {
        if (kind == null) {
            return parent != null ? PostKind.COMMENT : shared != null ? PostKind.SHARE : PostKind.POST;
        }
        try {
            return PostKind.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "line " + number + ": kind \"" + kind + "\"; allowed: post, comment, share, article");
        }
    }

    /** Without a date the day counts as unknown. */
    private static Times times(@Nullable String at, long number) {
        if (at == null) {
            return new Times(null, null, Instant.EPOCH);
        }
        try {
            return Times.at(
                    at.length() == 10
                            ? LocalDate.parse(at)
                                    .atStartOfDay(ZoneOffset.ofHours(7))
                                    .toInstant()
                            : Instant.parse(at));
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "line " + number + ": at \"" + at + "\"; write 2025-11-20 or 2025-11-20T08:00:00Z");
        }
    }
}
