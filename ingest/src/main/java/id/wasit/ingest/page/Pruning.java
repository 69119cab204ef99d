package id.wasit.ingest.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out of a page what is never the article: scripts, menus, forms, comments, share bars, related links, polls. It goes by the names
 * that page builders give such parts, and keeps a part, whatever its name, that holds most of the page's running text.
 */
final class Pruning {
    private static final Set<String> CODE = Set.of(
            "script",
            "style",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "audio",
            "video",
            "map",
            "dialog",
            "nav");
    private static final Set<String> CODE_ROLES = Set.of("navigation", "search", "dialog");
    private static final Set<String> BESIDE = Set.of("noscript", "footer", "aside");
    private static final Set<String> BESIDE_ROLES = Set.of("banner", "contentinfo", "complementary");
    private static final Set<String> NEVER_BY_NAME = Set.of("body", "html", "article", "main");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    private static final double MOST_OF_THE_TEXT = 0.4;

    private final Element body;
    private final Weights weights;
    private final @Nullable PartNames names;

    private Pruning(Element body, Weights weights, @Nullable PartNames names) {
        this.body = body;
        this.weights = weights;
        this.names = names;
    }

    /** With names strictly, by them too; without gently, only what can hold no text of an article. */
    static void prune(Element body, Weights weights, @Nullable PartNames names) {
        Pruning pruning = new Pruning(body, weights, names);
        body.filter((node, depth) -> node instanceof Element element ? pruning.visit(element) : FilterResult.CONTINUE);
        if (names != null) {
            Teasers.prune(body, weights);
        }
    }

    private FilterResult visit(Element element) {
        if (goes(element)) {
            weights.cut(element);
            return FilterResult.SKIP_ENTIRELY;
        }
        return FilterResult.CONTINUE;
    }

    private boolean goes(Element element) {
        if (element == body) {
            return false;
        }
        String tag = element.normalName();
        String role = Written.in(element, "role");
        if (CODE.contains(tag) || CODE_ROLES.contains(role) || Written.has(element, "hidden")) {
            return true;
        }
        return (names != null && tag.equals("figcaption"))
                || ((isBeside(element, tag, role) || (names != null && isNamed(element, tag, names)))
                        && isSmall(element));
    }

    private static boolean isBeside(Element element, String tag, String role) {
        return BESIDE.contains(tag)
                || BESIDE_ROLES.contains(role)
                || Written.in(element, "aria-hidden").equals("true")
                || (Written.has(element, "style")
                        && NOT_SHOWN.matcher(Written.in(element, "style")).find());
    }

    private boolean isSmall(Element element) {
        return weights.in(element) < MOST_OF_THE_TEXT * weights.whole();
    }

    private static boolean isNamed(Element element, String tag, PartNames names) {
        if (NEVER_BY_NAME.contains(tag)) {
            return false;
        }
        return names.tellPart(Written.in(element, "class")) || names.tellPart(Written.in(element, "id"));
    }
}
