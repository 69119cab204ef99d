package id.wasit.ingest.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an HTML page holds.
 *
 * @param article whether it is an article; an index page, a gallery of headlines or a form is not
 * @param title the headline without the site's name
 * @param body paragraphs of the article, one per line, without boilerplate; empty when it is no article
 * @param published when it says it was published
 * @param modified when it says it was last changed
 * @param authors bylines as written; editors are not among them
 * @param site name of the site as the page gives it
 * @param canonical its own address, free of tracking and paging parts
 * @param next address of the next part of a split article, or of the whole on one page
 * @param amp address of its AMP twin
 * @param incomplete whether the page shows only a part: a paywall, or parts that follow
 */
public record Page(
        boolean article,
        @Nullable String title,
        String body,
        @Nullable Instant published,
        @Nullable Instant modified,
        List<String> authors,
        @Nullable String site,
        @Nullable String canonical,
        @Nullable String next,
        @Nullable String amp,
        boolean incomplete) {

    /** Keeps its own copy of the authors. */
    public Page {
        authors = List.copyOf(authors);
    }

    /** The same with another text, for articles whose parts were put together. */
    public Page with(String whole, boolean isIncomplete) {
        return new Page(article, title, whole, published, modified, authors, site, canonical, next, amp, isIncomplete);
    }
}
