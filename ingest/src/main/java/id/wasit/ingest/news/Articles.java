package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.page.Page;
import id.wasit.ingest.page.PageReader;
import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Provenance;
import id.wasit.model.Times;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Set;
import okhttp3.HttpUrl;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** From the page of an article, and the parts that follow it, to a post. */
final class Articles {
    private static final String COLLECTOR = "page/1";
    private static final int MOST_PARTS = 10;
    private static final int VERSION_DIGITS = 16;

    private final Fetcher fetcher;
    private final Clock clock;
    private final PageReader pages = new PageReader();

    Articles(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** The article on a page; null when the page is none. */
    @Nullable
    Post read(Fetched fetched) throws InterruptedException {
        Page page = pages.read(fetched.body(), fetched.url(), fetched.charset());
        if (!page.article()) {
            return null;
        }
        Whole whole = followed(page);
        String title = page.title();
        String url = page.canonical() == null ? fetched.url() : page.canonical();
        String site = site(url);
        String version = DigestUtils.sha256Hex(title + '\n' + whole.body()).substring(0, VERSION_DIGITS);
        return new Post(
                new PostId(site, url, version),
                new Author(site, site, null, page.site()),
                PostKind.ARTICLE,
                title,
                whole.body(),
                Conversation.NONE,
                url,
                new Times(page.published(), page.modified(), clock.instant()),
                null,
                null,
                new Provenance(
                        COLLECTOR,
                        fetched.url(),
                        PolicyClass.OPEN,
                        DigestUtils.sha256Hex(fetched.body()),
                        new Captured(mediaType(fetched), fetched.body())),
                whole.incomplete());
    }

    private static String mediaType(Fetched fetched) {
        String told = fetched.contentType();
        return told == null || told.isBlank() ? "text/html" : told;
    }

    /** A part that cannot be had leaves the article incomplete; it does not lose it. */
    private Whole followed(Page first) throws InterruptedException {
        Set<String> paragraphs = new LinkedHashSet<>(first.body().lines().toList());
        Set<String> seen = new LinkedHashSet<>();
        Page at = first;
        while (at.next() != null && seen.size() < MOST_PARTS && seen.add(at.next())) {
            Page part = part(at.next());
            if (part == null) {
                return new Whole(String.join("\n", paragraphs), true);
            }
            paragraphs.addAll(part.body().lines().toList());
            at = part;
        }
        boolean cut = at.next() != null && !seen.contains(at.next());
        return new Whole(String.join("\n", paragraphs), cut || (first.next() == null && first.incomplete()));
    }

    private @Nullable Page part(String url) throws InterruptedException {
        try {
            Fetched fetched = fetcher.fetch(url);
            Page page = pages.read(fetched.body(), fetched.url(), fetched.charset());
            return fetched.found() && page.article() ? page : null;
        } catch (IOException unreachable) {
            return null;
        }
    }

    /** The host without {@code www.}; it stands for the author too. */
    static String site(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed == null ? url : parsed.host().replaceFirst("^www\\.", "");
    }

    private record Whole(String body, boolean incomplete) {}
}
