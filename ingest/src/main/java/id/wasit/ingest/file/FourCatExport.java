package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * CSV of 4CAT, whatever platform it was made from: the columns {@code id, thread_id, body, author, timestamp} and those of the platform
 * (repository digitalmethodsinitiative/4cat, import_formats.py). Times are UTC.
 */
final class FourCatExport implements Export {
    private static final Set<String> NEEDED = Set.of("id", "thread_id", "body", "author", "timestamp");
    private static final List<String> ADDRESSES = List.of("url", "link", "tiktok_url", "comment_url", "post_url");
    private static final List<String> NAMES = List.of("author_fullname", "author_full", "author_name");
    private static final List<String> QUOTED = List.of("quote_author", "quoted_user");
    private static final Set<String> YES = Set.of("yes", "true", "1");

    @Override
    public String name() {
        return "4cat/1";
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
        String platform = platformOf(row, terms);
        if (platform == null) {
            return Problems.nameless(row, "url", Problems.PLATFORM);
        }
        String id = authorId(row, platform);
        if (Accounts.destroyed(id)) {
            return Problems.nameless(row, "author_id", Problems.DESTROYED_ID);
        }
        Author author = Accounts.author(platform, id, handle(row), first(row, NAMES));
        return author == null
                ? Problems.nameless(row, "author", Problems.AUTHOR)
                : new Sighting.Candidate(author, () -> post(row, terms, author));
    }

    private Post post(Row row, FileTerms terms, Author author) {
        PostKind kind = kindOf(row);
        boolean passedOn = isTrue(row, "is_retweet");
        String body = row.field("body");
        String shared = passedOn ? body : row.field("quote_body");
        return new Draft(row, name(), terms, ZoneOffset.UTC)
                .text(passedOn ? null : body)
                .conversation(new Conversation(
                        shared, first(row, QUOTED), row.field("post_body"), row.field("replied_to_user")))
                .url(urlOf(row))
                .created("timestamp")
                .edited("timestamp_edited")
                .post(author, author.platform(), kind, "id");
    }

    private static PostKind kindOf(Row row) {
        if (isTrue(row, "is_retweet") || isTrue(row, "is_quote_tweet")) {
            return PostKind.SHARE;
        }
        String thread = row.field("thread_id");
        boolean answers = isTrue(row, "is_reply")
                || row.field("reply_to") != null
                || row.field("comment_url") != null
                || (thread != null && !thread.equals(row.field("id")) && row.field("chat") == null);
        return answers ? PostKind.COMMENT : PostKind.POST;
    }

    /** The platform stands in no column; the columns that only one platform has tell it, else the address. */
    private static @Nullable String platformOf(Row row, FileTerms terms) {
        if (row.field("tiktok_url") != null) {
            return "tiktok";
        }
        if (row.field("chat") != null) {
            return "telegram";
        }
        String byUrl = Platforms.of(urlOf(row));
        return byUrl != null ? byUrl : terms.platform();
    }

    private static @Nullable String urlOf(Row row) {
        return first(row, ADDRESSES);
    }

    /** 4CAT puts Telegram's number of the sender into {@code author}; elsewhere that column holds the handle. */
    private static @Nullable String authorId(Row row, String platform) {
        String id = row.field("author_id");
        return id == null && platform.equals("telegram") ? row.field("author") : id;
    }

    private static @Nullable String handle(Row row) {
        String username = row.field("author_username");
        return username != null ? username : row.field("author");
    }

    private static @Nullable String first(Row row, List<String> columns) {
        for (String column : columns) {
            String value = row.field(column);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static boolean isTrue(Row row, String column) {
        String value = row.field(column);
        return value != null && YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
