package id.wasit.ingest.mastodon;

import com.fasterxml.jackson.databind.JsonNode;
import id.wasit.ingest.page.MessageText;
import id.wasit.ingest.source.Captures;
import id.wasit.ingest.source.KnownItem;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Moments;
import id.wasit.ingest.source.Sighting;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** From the JSON of statuses to sightings. */
final class Statuses {
    static final String PLATFORM = "mastodon";
    private static final String COLLECTOR = "mastodon/1";

    private final String host;
    private final KnownItems known;
    private final Clock clock;

    Statuses(String host, KnownItems known, Clock clock) {
        this.host = host;
        this.known = known;
        this.clock = clock;
    }

    /** Ids count on one instance only. */
    String item(String id) {
        return host + '/' + id;
    }

    /** What a status is: nothing when it is not public, when its author asks not to be read, or when it is known. */
    List<Sighting> met(JsonNode status) {
        JsonNode account = status.path("account");
        Instant created = moment(status.path("created_at"));
        if (status.path("id").asText().isBlank() || account.path("url").asText().isBlank() || created == null) {
            return List.of(Sighting.Damage.nameless(
                    host, "kiriman tanpa nomor, akun, atau waktu; dilewati, yang lain tetap dibaca"));
        }
        if (!isPublic(status) || wantsNoReader(account)) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant edited = moment(status.path("edited_at"));
        PostId id = new PostId(PLATFORM, item(status.path("id").asText()), edited == null ? "1" : edited.toString());
        Author author = author(account);
        Times times = new Times(created, edited, now);
        return known.met(new KnownItems.Seen(id, author, created, edited, () -> post(id, author, status, times)), now);
    }

    /** What was known of that account and is missing on the page of its newest statuses. */
    List<Sighting> vanished(String account, JsonNode page, int pageSize) {
        Set<String> there = StreamSupport.stream(page.spliterator(), false)
                .filter(Statuses::isPublic)
                .map(status -> item(status.path("id").asText()))
                .collect(Collectors.toSet());
        long oldest = page.size() < pageSize
                ? Long.MIN_VALUE
                : StreamSupport.stream(page.spliterator(), false)
                        .map(status -> moment(status.path("created_at")))
                        .mapToLong(created -> created == null ? Long.MAX_VALUE : created.toEpochMilli())
                        .min()
                        .orElse(Long.MAX_VALUE);
        Predicate<KnownItem> inWindow =
                item -> item.account().equals(PLATFORM + ':' + account) && item.written() > oldest;
        List<String> missing =
                known.where(inWindow).stream().filter(id -> !there.contains(id)).toList();
        return known.gone(PLATFORM, missing, clock.instant());
    }

    static @Nullable Instant moment(JsonNode text) {
        return text.isTextual() ? Moments.of(text.asText()) : null;
    }

    private static boolean isPublic(JsonNode status) {
        return status.path("visibility").asText().equals("public");
    }

    /** The account's switch against search engines, or the old custom of a word in its description. */
    private static boolean wantsNoReader(JsonNode account) {
        return account.path("noindex").asBoolean()
                || account.path("note").asText().toLowerCase(Locale.ROOT).contains("nobot");
    }

    private static Author author(JsonNode account) {
        return new Author(
                PLATFORM,
                account.path("url").asText(),
                account.path("acct").asText(),
                account.path("display_name").asText());
    }

    private static Post post(PostId id, Author author, JsonNode status, Times times) {
        return new Post(
                id,
                author,
                kind(status),
                null,
                status.path("reblog").isObject() ? "" : words(status),
                around(status),
                status.path("url").asText(),
                times,
                null,
                null,
                Captures.of(COLLECTOR, id.id(), PolicyClass.OPEN, "application/json", status.toString()),
                false);
    }

    private static PostKind kind(JsonNode status) {
        if (shared(status).isObject()) {
            return PostKind.SHARE;
        }
        return status.hasNonNull("in_reply_to_id") ? PostKind.COMMENT : PostKind.POST;
    }

    private static Conversation around(JsonNode status) {
        JsonNode shared = shared(status);
        return shared.isObject() && isPublic(shared)
                ? new Conversation(
                        words(shared), shared.path("account").path("acct").asText(), null, null)
                : Conversation.NONE;
    }

    /** A boost, or a quoted status. */
    private static JsonNode shared(JsonNode status) {
        JsonNode boost = status.path("reblog");
        return boost.isObject() ? boost : status.path("quote").path("quoted_status");
    }

    /** The warning before a text is the author's own words too. */
    private static String words(JsonNode status) {
        return Stream.of(
                        status.path("spoiler_text").asText(),
                        MessageText.of(status.path("content").asText()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
