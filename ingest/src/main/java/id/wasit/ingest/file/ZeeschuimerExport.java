package id.wasit.ingest.file;

import static id.wasit.ingest.file.Form.Part.AUTHOR_ID;
import static id.wasit.ingest.file.Form.Part.CREATED;
import static id.wasit.ingest.file.Form.Part.HANDLE;
import static id.wasit.ingest.file.Form.Part.ITEM;
import static id.wasit.ingest.file.Form.Part.NAME;
import static id.wasit.ingest.file.Form.Part.SHARED;
import static id.wasit.ingest.file.Form.Part.TEXT;

import id.wasit.ingest.source.Sighting;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

/**
 * NDJSON of the browser extension Zeeschuimer: a stable wrapper around what the platform sent to the browser. The inside changes often,
 * so several places are tried for each part; a record with none of them is rejected (repository digitalmethodsinitiative/zeeschuimer).
 */
final class ZeeschuimerExport implements Export {
    private static final String NAME_AND_VERSION = "zeeschuimer/1";
    private static final Set<String> NEEDED = Set.of("source_platform", "item_id", "data");

    private static final FormReader TIKTOK = reader(Form.posts("tiktok", ZoneOffset.UTC)
            .with(ITEM, "data.id", "item_id")
            .with(AUTHOR_ID, "data.author.id", "data.authorId")
            .with(HANDLE, "data.author.uniqueId", "data.author")
            .with(NAME, "data.author.nickname", "data.nickname")
            .with(TEXT, "data.desc")
            .with(CREATED, "data.createTime"));

    private static final FormReader TIKTOK_COMMENTS = reader(Form.comments("tiktok", ZoneOffset.UTC)
            .with(ITEM, "data.cid", "item_id")
            .with(AUTHOR_ID, "data.user.uid")
            .with(HANDLE, "data.user.unique_id")
            .with(NAME, "data.user.nickname")
            .with(TEXT, "data.text")
            .with(CREATED, "data.create_time"));

    private static final FormReader INSTAGRAM = reader(Form.posts("instagram", ZoneOffset.UTC)
            .with(ITEM, "data.code", "data.shortcode", "item_id")
            .with(AUTHOR_ID, "data.user.pk", "data.user.id", "data.owner.id")
            .with(HANDLE, "data.user.username", "data.owner.username")
            .with(NAME, "data.user.full_name", "data.owner.full_name")
            .with(TEXT, "data.caption.text", "data.edge_media_to_caption.edges.0.node.text")
            .with(CREATED, "data.taken_at", "data.taken_at_timestamp"));

    private static final FormReader THREADS = reader(Form.posts("threads", ZoneOffset.UTC)
            .with(ITEM, "data.code", "item_id")
            .with(AUTHOR_ID, "data.user.pk", "data.user.id")
            .with(HANDLE, "data.user.username")
            .with(NAME, "data.user.full_name")
            .with(TEXT, "data.caption.text")
            .with(SHARED, "data.text_post_app_info.share_info.quoted_post.caption.text")
            .with(CREATED, "data.taken_at"));

    private static final FormReader X = reader(Form.posts("x", ZoneOffset.UTC)
            .with(ITEM, "data.rest_id", "data.legacy.id_str", "item_id")
            .with(AUTHOR_ID, "data.core.user_results.result.rest_id", "data.legacy.user_id_str")
            .with(
                    HANDLE,
                    "data.core.user_results.result.legacy.screen_name",
                    "data.core.user_results.result.core.screen_name")
            .with(NAME, "data.core.user_results.result.legacy.name", "data.core.user_results.result.core.name")
            .with(TEXT, "data.note_tweet.note_tweet_results.result.text", "data.legacy.full_text")
            .with(
                    SHARED,
                    "data.legacy.retweeted_status_result.result.legacy.full_text",
                    "data.quoted_status_result.result.legacy.full_text")
            .with(CREATED, "data.legacy.created_at"));

    private static final Map<String, FormReader> BY_PLATFORM = Map.of(
            "tiktok.com", TIKTOK,
            "tiktok-comments", TIKTOK_COMMENTS,
            "instagram.com", INSTAGRAM,
            "threads.net", THREADS,
            "threads.com", THREADS,
            "x.com", X,
            "twitter.com", X);

    @Override
    public String name() {
        return NAME_AND_VERSION;
    }

    @Override
    public boolean recognises(Set<String> columns) {
        return columns.containsAll(NEEDED);
    }

    @Override
    public Set<String> telling() {
        return NEEDED;
    }

    @Override
    public Sighting read(Row row, FileTerms terms) {
        String platform = row.field("source_platform");
        FormReader reader = platform == null ? null : BY_PLATFORM.get(platform);
        return reader == null
                ? Problems.nameless(
                        row,
                        "source_platform",
                        "platform ini belum didukung; yang didukung: "
                                + String.join(
                                        ", ",
                                        BY_PLATFORM.keySet().stream().sorted().toList()))
                : reader.read(row, terms);
    }

    private static FormReader reader(Form form) {
        return new FormReader(NAME_AND_VERSION, form);
    }
}
