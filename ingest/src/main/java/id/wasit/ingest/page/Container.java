package id.wasit.ingest.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds the element that holds the article. */
final class Container {
    /** The more particular first; well-known names of page builders and schema.org. */
    private static final List<String> CONVENTIONS = List.of(
            "[itemprop=articleBody]",
            ".entry-content, .post-content, .article-content, .article-body, .article__body, .article__content, .articleBody,"
                    + " .post-body, .story-body, .post__content, .entry__content, .content-article, .td-post-content,"
                    + " .detail__body-text, .detail_text, .detail-text, .read__content, .itp_bodycontent, .txt-article,"
                    + " .side-article, .article-detail, .field-name-body, .story-content, .storyContent, .article-text,"
                    + " #article-body, #articleBody, #article-content, #content-body, .content-body, .news-content, .newsContent,"
                    + " .post-entry, .entry-body, .article_body, .article_content, .body-content, .isi-berita, .detail-konten",
            "article",
            "main, [role=main], #main-content, #content, .content");

    private static final double SHARE_OF_PAGE = 0.45;
    private static final double KEPT_ON_THE_WAY_DOWN = 0.8;

    private Container() {}

    static Element find(Element body) {
        Weights weights = Weights.of(body);
        for (String convention : CONVENTIONS) {
            Element found = heaviest(body.select(convention), weights);
            if (found != null && weights.in(found) >= SHARE_OF_PAGE * weights.total()) {
                return found;
            }
        }
        return densest(body, weights);
    }

    private static @org.jspecify.annotations.Nullable Element heaviest(Elements elements, Weights weights) {
        Element best = null;
        for (Element element : elements) {
            if (best == null || weights.in(element) > weights.in(best)) {
                best = element;
            }
        }
        return best;
    }

    /** Goes down as long as one child holds nearly all of the running text; a paragraph alone is no container. */
    private static Element densest(Element body, Weights weights) {
        Element at = body;
        while (true) {
            Element next = heaviest(at.children(), weights);
            if (next == null
                    || next.normalName().equals("p")
                    || weights.in(next) < KEPT_ON_THE_WAY_DOWN * weights.in(at)) {
                return at;
            }
            at = next;
        }
    }
}
