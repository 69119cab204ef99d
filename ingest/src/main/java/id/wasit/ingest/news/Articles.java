package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.page.Page;
import id.wasit.ingest.source.Captures;
import id.wasit.model.Author;
import id.wasit.model.Captured;
import id.wasit.model.Conversation;
import id.wasit.model.PolicyClass;
import id.wasit.model.Post;
import id.wasit.model.PostId;
import id.wasit.model.PostKind;
import id.wasit.model.Times;
import java.time.Clock;
import okhttp3.HttpUrl;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** From the page of an article, and the parts that follow it, to a post. */
final class Articles {
    private static final String COLLECTOR = "page/1";
    private static final int VERSION_DIGITS = 16;

    /** Why a page is passed over whose owner reserves it. */
    static final String RESERVED =
            "pemilik situs meminta halaman ini tidak dikumpulkan (X-Robots-Tag atau tdm-reservation); dilewati";

    private final Clock clock;
    private final WholePages pages;

    Articles(Fetcher fetcher, Clock clock) {
        this.pages = new WholePages(fetcher);
        this.clock = clock;
    }

    /** The article on a page; null when the page is none. */
    @Nullable
    Post read(Fetched fetched) throws InterruptedException {
        Page page = pages.read(fetched);
        if (!page.article()) {
            return null;
        }
        String title = page.title();
        String url = page.canonical() == null ? fetched.url() : page.canonical();
        String site = site(url);
        String version = DigestUtils.sha256Hex(title + '\n' + page.body()).substring(0, VERSION_DIGITS);
        return new Post(
                new PostId(site, url, version),
                new Author(site, site, null, page.site()),
                PostKind.ARTICLE,
                title,
                page.body(),
                Conversation.NONE,
                url,
                new Times(page.published(), page.modified(), clock.instant()),
                null,
                null,
                Captures.of(
                        COLLECTOR, fetched.url(), PolicyClass.OPEN, new Captured(mediaType(fetched), fetched.body())),
                page.incomplete());
    }

    private static String mediaType(Fetched fetched) {
        String told = fetched.contentType();
        return told == null || told.isBlank() ? "text/html" : told;
    }

    /** The host without {@code www.}; it stands for the author too. */
    static String site(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        return parsed == null ? url : parsed.host().replaceFirst("^www\\.", "");
    }
}
