package id.wasit.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Finds the element that holds the article. */
final class Container {
    /** Well-known names of page builders, as class or id. */
    private static final Set<String> BODIES = Set.of(
            "entry-content",
            "post-content",
            "article-content",
            "article-body",
            "article__body",
            "article__content",
            "articlebody",
            "post-body",
            "story-body",
            "post__content",
            "entry__content",
            "content-article",
            "td-post-content",
            "detail__body-text",
            "detail_text",
            "detail-text",
            "read__content",
            "itp_bodycontent",
            "txt-article",
            "side-article",
            "article-detail",
            "field-name-body",
            "story-content",
            "storycontent",
            "article-text",
            "content-body",
            "news-content",
            "newscontent",
            "post-entry",
            "entry-body",
            "article_body",
            "article_content",
            "body-content",
            "isi-berita",
            "detail-konten");

    private static final Set<String> MAINS = Set.of("main-content", "content");
    private static final int CONVENTIONS = 4;

    private static final double SHARE_OF_PAGE = 0.45;
    private static final double KEPT_ON_THE_WAY_DOWN = 0.8;

    private Container() {}

    static Element find(Element body, Weights weights) {
        Element[] best = new Element[CONVENTIONS];
        body.filter((node, depth) -> node instanceof Element element && !weights.isCut(element)
                ? visit(element, best, weights)
                : FilterResult.SKIP_ENTIRELY);
        for (Element found : best) {
            if (found != null && weights.in(found) >= SHARE_OF_PAGE * weights.total()) {
                return found;
            }
        }
        return densest(body, weights);
    }

    private static FilterResult visit(Element element, Element[] best, Weights weights) {
        if (weights.in(element) <= 0 && weights.total() > 0) {
            return FilterResult.SKIP_ENTIRELY;
        }
        remember(element, best, weights);
        return FilterResult.CONTINUE;
    }

    private static void remember(Element element, Element[] best, Weights weights) {
        int convention = convention(element);
        if (convention < CONVENTIONS
                && (best[convention] == null || weights.in(element) > weights.in(best[convention]))) {
            best[convention] = element;
        }
    }

    /** Which convention says that it holds the article, the more particular first; else {@link #CONVENTIONS}. */
    private static int convention(Element element) {
        if (Written.in(element, "itemprop").equals("articleBody")) {
            return 0;
        }
        List<String> names = Names.of(element);
        if (isBody(Written.in(element, "id")) || names.stream().anyMatch(Container::isBody)) {
            return 1;
        }
        String tag = element.normalName();
        if (tag.equals("article")) {
            return 2;
        }
        boolean main = tag.equals("main")
                || Written.in(element, "role").equals("main")
                || MAINS.contains(Written.in(element, "id"))
                || names.contains("content");
        return main ? 3 : CONVENTIONS;
    }

    private static boolean isBody(String name) {
        return BODIES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Element heaviest(Elements elements, Weights weights) {
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
