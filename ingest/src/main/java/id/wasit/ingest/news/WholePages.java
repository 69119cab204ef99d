package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.page.Page;
import id.wasit.ingest.page.PageReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads fetched pages and follows split articles: to the whole on one page where a site offers it, else from part to part. */
public final class WholePages {
    private static final int MOST_PARTS = 10;

    private final Fetcher fetcher;
    private final PageReader pages = new PageReader();

    /** Pages whose parts are fetched by that fetcher. */
    public WholePages(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * The page with the text of all its parts, at most ten. A part that cannot be had leaves the article incomplete; it does not lose it.
     *
     * @throws InterruptedException when interrupted while waiting for the turn at the host
     */
    public Page read(Fetched fetched) throws InterruptedException {
        Page page = parsed(fetched);
        return page.article() && page.next() != null ? followed(page) : page;
    }

    private Page followed(Page first) throws InterruptedException {
        Set<String> paragraphs = new LinkedHashSet<>(first.body().lines().toList());
        Set<String> seen = new LinkedHashSet<>();
        Page at = first;
        while (at.next() != null && seen.size() < MOST_PARTS && seen.add(at.next())) {
            Page part = part(at.next());
            if (part == null) {
                return first.with(String.join("\n", paragraphs), true);
            }
            paragraphs.addAll(part.body().lines().toList());
            at = part;
        }
        boolean cut = at.next() != null && !seen.contains(at.next());
        return first.with(String.join("\n", paragraphs), cut);
    }

    private @Nullable Page part(String url) throws InterruptedException {
        try {
            Fetched fetched = fetcher.fetch(url);
            Page page = parsed(fetched);
            return fetched.found() && page.article() ? page : null;
        } catch (IOException unreachable) {
            return null;
        }
    }

    private Page parsed(Fetched fetched) {
        return pages.read(fetched.body(), fetched.url(), fetched.charset());
    }
}
