package id.wasit.ingest.youtube;

import com.fasterxml.jackson.databind.JsonNode;
import id.wasit.ingest.source.Captures;
import id.wasit.ingest.source.KnownItems;
import id.wasit.ingest.source.Moments;
import id.wasit.ingest.source.Sighting;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** From the JSON of videos and comments to sightings. */
final class YouTubeItems {
    static final String PLATFORM = "youtube";
    private static final String COLLECTOR = "youtube-data-api/3";
    private static final String WATCH = "https://www.youtube.com/watch?v=";
    private static final int VIDEO_ID_LENGTH = 11;
    private static final int VERSION_DIGITS = 16;

    private final KnownItems known;
    private final Clock clock;

    YouTubeItems(KnownItems known, Clock clock) {
        this.known = known;
        this.clock = clock;
    }

    /** Ids of videos have eleven characters, those of comments more. */
    static boolean isVideo(String id) {
        return id.length() == VIDEO_ID_LENGTH;
    }

    /** A video: its title and description are words of its channel. YouTube does not tell when they are changed. */
    List<Sighting> video(String id, JsonNode snippet) {
        String owner = snippet.path("videoOwnerChannelId")
                .asText(snippet.path("channelId").asText());
        Instant published = moment(snippet.path("publishedAt"));
        if (owner.isBlank() || published == null || !isVideo(id)) {
            return List.of(damaged("video"));
        }
        Instant now = clock.instant();
        String text = (snippet.path("title").asText()
                        + '\n'
                        + snippet.path("description").asText())
                .strip();
        PostId post = new PostId(PLATFORM, id, DigestUtils.sha256Hex(text).substring(0, VERSION_DIGITS));
        Instant edited = known.isChanged(post) ? now : null;
        Author author =
                new Author(PLATFORM, owner, null, snippet.path("channelTitle").asText());
        Times times = new Times(published, edited, now);
        Item item = new Item(post, author, PostKind.POST, text, Conversation.NONE, WATCH + id, times, snippet);
        return known.met(new KnownItems.Seen(post, author, published, edited, item::post), now);
    }

    /**
     * A comment or reply. The video's title is its context; the comment of somebody else that a reply answers to is not kept.
     *
     * @param title of the video, if known
     */
    List<Sighting> comment(JsonNode comment, @Nullable String title) {
        JsonNode snippet = comment.path("snippet");
        String writer = snippet.path("authorChannelId").path("value").asText();
        Instant published = moment(snippet.path("publishedAt"));
        String id = comment.path("id").asText();
        if (id.isBlank() || published == null) {
            return List.of(damaged("komentar"));
        }
        if (writer.isBlank()) {
            // Its author has left YouTube.
            return List.of();
        }
        Instant updated = moment(snippet.path("updatedAt"));
        Instant edited = updated == null || updated.equals(published) ? null : updated;
        PostId post = new PostId(PLATFORM, id, edited == null ? "1" : edited.toString());
        String name = snippet.path("authorDisplayName").asText();
        Author author = new Author(PLATFORM, writer, name.startsWith("@") ? name.substring(1) : null, name);
        String text =
                snippet.path("textOriginal").asText(snippet.path("textDisplay").asText());
        Conversation around = title == null ? Conversation.NONE : Conversation.under(title);
        String video = snippet.path("videoId").asText();
        String url = video.isEmpty() ? null : WATCH + video + "&lc=" + id;
        Instant now = clock.instant();
        Times times = new Times(published, edited, now);
        Item item = new Item(post, author, PostKind.COMMENT, text, around, url, times, comment);
        return known.met(new KnownItems.Seen(post, author, published, edited, item::post), now);
    }

    private static Sighting damaged(String what) {
        return Sighting.Damage.nameless(
                "YouTube Data API", what + " tanpa nomor, pemilik, atau waktu; dilewati, yang lain tetap dibaca");
    }

    private static @Nullable Instant moment(JsonNode text) {
        return text.isTextual() ? Moments.of(text.asText()) : null;
    }

    /**
     * A post before the gate has spoken.
     *
     * @param raw the JSON it was read from
     */
    private record Item(
            PostId id,
            Author author,
            PostKind kind,
            String text,
            Conversation around,
            @Nullable String url,
            Times times,
            JsonNode raw) {
        Post post() {
            Provenance provenance = Captures.of(
                    COLLECTOR, PLATFORM + ' ' + id.id(), PolicyClass.KEYED, "application/json", raw.toString());
            return new Post(id, author, kind, null, text, around, url, times, null, null, provenance, false);
        }
    }
}
