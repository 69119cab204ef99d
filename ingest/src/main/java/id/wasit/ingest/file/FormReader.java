package id.wasit.ingest.file;

import id.wasit.ingest.file.Form.Part;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.Unreadable;
import id.wasit.model.Author;
import id.wasit.model.Conversation;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads records by the form of their export. */
final class FormReader {
    private final String collector;
    private final Form form;

    FormReader(String collector, Form form) {
        this.collector = collector;
        this.form = form;
    }

    Sighting read(Row row, FileTerms terms) {
        String url = form.value(row, Part.URL);
        String platform = form.platform() != null ? form.platform() : Platforms.of(url);
        if (platform == null) {
            return elsewhere(row, terms, url);
        }
        String id = form.value(row, Part.AUTHOR_ID);
        if (Accounts.destroyed(id)) {
            return Problems.nameless(row, form.column(Part.AUTHOR_ID), Problems.DESTROYED_ID);
        }
        Author author = Accounts.author(platform, id, form.value(row, Part.HANDLE), form.value(row, Part.NAME));
        return author == null
                ? Problems.nameless(row, form.column(Part.HANDLE), Problems.AUTHOR)
                : new Sighting.Candidate(author, () -> post(row, terms, author));
    }

    private Post post(Row row, FileTerms terms, Author author) {
        String item = form.value(row, Part.ITEM);
        if (item == null || Accounts.destroyed(item)) {
            throw draft(row, terms)
                    .damaged(
                            form.column(Part.ITEM),
                            item == null ? "kosong; setiap baris perlu nomor unggahan" : Problems.DESTROYED_ID);
        }
        String text = form.value(row, Part.TEXT);
        String shared = form.value(row, Part.SHARED);
        boolean passedOn = shared != null && form.kind() == PostKind.POST;
        return draft(row, terms)
                .text(passedOn && isRetweet(text) ? null : text)
                .conversation(shared == null ? Conversation.NONE : Conversation.sharing(shared))
                .url(form.value(row, Part.URL))
                .created(created(row, terms))
                .truncated(form.truncated())
                .postWithId(author, author.platform(), passedOn ? PostKind.SHARE : form.kind(), item.strip());
    }

    /** X repeats the words passed on as the sharer's own text. */
    private static boolean isRetweet(@Nullable String text) {
        return text != null && text.startsWith("RT @");
    }

    /**
     * Monitoring services mix news, blogs and forums into their exports. Only what is told to be news, comes from an outlet, or is told to be
     * by nobody, passes as an article, of which no person is kept as the author; the others are posts of people on a platform that no roster knows.
     */
    private Sighting elsewhere(Row row, FileTerms terms, @Nullable String url) {
        String site = Platforms.host(url);
        if (url == null || site == null) {
            return Problems.nameless(row, form.column(Part.URL), Problems.PLATFORM);
        }
        return isNews(row, site)
                ? article(row, terms, url, site)
                : new Sighting.Candidate(stranger(site), () -> post(row, terms, stranger(site)));
    }

    /** A person named beside an outlet wrote for it; beside anything else they may be anybody. */
    private boolean isNews(Row row, String site) {
        String type = form.value(row, Part.PAGE_TYPE);
        if (type != null) {
            return type.toLowerCase(Locale.ROOT).contains("news");
        }
        return form.value(row, Part.HANDLE) == null || Outlets.is(form.value(row, Part.OUTLET), site);
    }

    private static Author stranger(String site) {
        return new Author(site, "-", null, null);
    }

    private Sighting article(Row row, FileTerms terms, String url, String site) {
        try {
            return new Sighting.Article(draft(row, terms)
                    .title(form.value(row, Part.TITLE))
                    .text(form.value(row, Part.TEXT))
                    .url(url)
                    .created(created(row, terms))
                    .truncated(form.truncated())
                    .postWithId(new Author(site, site, null, null), site, PostKind.ARTICLE, url));
        } catch (Unreadable damaged) {
            return Sighting.Damage.nameless(damaged.origin(), damaged.reason());
        }
    }

    private @Nullable Instant created(Row row, FileTerms terms) {
        String value = form.value(row, Part.CREATED);
        if (value == null) {
            return null;
        }
        Instant moment = ExportTime.read(value, form.zone());
        if (moment == null) {
            throw draft(row, terms).damaged(form.column(Part.CREATED), Problems.TIME);
        }
        return moment;
    }

    private Draft draft(Row row, FileTerms terms) {
        return new Draft(row, collector, terms, form.zone());
    }
}
