package id.wasit.ingest.file;

import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.Unreadable;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Wasit's own form, as CSV and as NDJSON. The columns are those of the table in the description of this package. */
final class WasitExport implements Export {
    private static final Map<String, PostKind> KINDS = Map.of(
            "post", PostKind.POST,
            "unggahan", PostKind.POST,
            "comment", PostKind.COMMENT,
            "komentar", PostKind.COMMENT,
            "share", PostKind.SHARE,
            "bagikan", PostKind.SHARE,
            "article", PostKind.ARTICLE,
            "berita", PostKind.ARTICLE);
    private static final Set<String> YES = Set.of("true", "1", "ya", "yes");
    private static final Set<String> NEEDED = Set.of("item_id", "text");
    private static final Set<String> TELLING = Set.of("item_id", "text", "author_id", "author_handle");

    @Override
    public String name() {
        return "wasit/1";
    }

    @Override
    public boolean recognises(Set<String> columns) {
        return columns.containsAll(NEEDED) && (columns.contains("author_id") || columns.contains("author_handle"));
    }

    @Override
    public Set<String> telling() {
        return TELLING;
    }

    @Override
    public Sighting read(Row row, FileTerms terms) {
        PostKind kind = kindOf(row);
        if (kind == PostKind.ARTICLE) {
            return article(row, terms);
        }
        String platform = platformOf(row, terms);
        if (platform == null) {
            return Problems.nameless(row, "source", Problems.PLATFORM);
        }
        String id = row.field("author_id");
        if (Accounts.destroyed(id)) {
            return Problems.nameless(row, "author_id", Problems.DESTROYED_ID);
        }
        Author author = Accounts.author(platform, id, row.field("author_handle"), row.field("author_display"));
        if (author == null) {
            return Problems.nameless(row, "author_id", Problems.AUTHOR);
        }
        return isTrue(row, "deleted")
                ? takenBack(row, terms, author)
                : new Sighting.Candidate(author, () -> post(row, terms, author, kind));
    }

    private Post post(Row row, FileTerms terms, Author author, @Nullable PostKind kind) {
        if (kind == null) {
            throw draft(row, terms).damaged("kind", "nilai tidak dikenal; pilih post, comment, share, atau article");
        }
        return filled(row, terms).conversation(conversation(row)).post(author, author.platform(), kind, "item_id");
    }

    /** The author of an article is its site: a person in the author columns is not kept, since no entry covers them. */
    private Sighting article(Row row, FileTerms terms) {
        String url = row.field("url");
        String site = Platforms.host(url);
        if (url == null || site == null || Platforms.of(url) != null) {
            return Problems.nameless(row, "url", "berita perlu alamat situs berita, bukan alamat media sosial");
        }
        try {
            Author author = new Author(site, site, null, null);
            return new Sighting.Article(
                    filled(row, terms).title(row.field("title")).postWithId(author, site, PostKind.ARTICLE, url));
        } catch (Unreadable damaged) {
            return Sighting.Damage.nameless(damaged.origin(), damaged.reason());
        }
    }

    private Sighting takenBack(Row row, FileTerms terms, Author author) {
        String item = row.field("item_id");
        if (item == null || Accounts.destroyed(item)) {
            return Problems.nameless(row, "item_id", item == null ? "kosong" : Problems.DESTROYED_ID);
        }
        String told = row.field("edited_at");
        Instant at = told == null ? null : ExportTime.read(told, null);
        return new Sighting.TakenBack(new Retraction(
                RetractionKind.DELETED,
                author.platform(),
                author.account(),
                item,
                at == null ? terms.exportedAt() : at));
    }

    private Draft draft(Row row, FileTerms terms) {
        return new Draft(row, name(), terms, null);
    }

    private Draft filled(Row row, FileTerms terms) {
        return draft(row, terms)
                .text(row.field("text"))
                .url(row.field("url"))
                .created("created_at")
                .edited("edited_at")
                .observed("observed_at")
                .truncated(isTrue(row, "truncated"));
    }

    private static Conversation conversation(Row row) {
        return new Conversation(
                row.field("shared_text"),
                row.field("shared_author"),
                row.field("parent_text"),
                row.field("parent_author"));
    }

    /** Null when the column holds a word that is no kind. Without the column the texts tell. */
    private static @Nullable PostKind kindOf(Row row) {
        String kind = row.field("kind");
        if (kind != null) {
            return KINDS.get(kind.strip().toLowerCase(Locale.ROOT));
        }
        if (row.field("shared_text") != null) {
            return PostKind.SHARE;
        }
        boolean answer = row.field("parent_text") != null || row.field("parent_id") != null;
        return answer ? PostKind.COMMENT : PostKind.POST;
    }

    private static @Nullable String platformOf(Row row, FileTerms terms) {
        String named = row.field("source");
        if (named != null) {
            return named.strip().toLowerCase(Locale.ROOT);
        }
        String byUrl = Platforms.of(row.field("url"));
        return byUrl != null ? byUrl : terms.platform();
    }

    private static boolean isTrue(Row row, String column) {
        String value = row.field(column);
        return value != null && YES.contains(value.strip().toLowerCase(Locale.ROOT));
    }
}
