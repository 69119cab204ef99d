package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter.FilterResult;

/** Cuts lists of pointers to other articles, which have no telling name: three or more alike, each a linked headline with a few words. */
final class Teasers {
    private static final int LEAST_ITEMS = 3;
    private static final int LONGEST_ITEM = 450;
    private static final double NEARLY_ALL = 0.75;

    private Teasers() {}

    static void prune(Element body, Weights weights) {
        body.filter((node, depth) -> node instanceof Element element && mayHold(element, weights)
                ? cutIn(element, weights)
                : FilterResult.SKIP_ENTIRELY);
    }

    private static boolean mayHold(Element element, Weights weights) {
        return weights.headlines(element) >= LEAST_ITEMS && !weights.isCut(element);
    }

    private static FilterResult cutIn(Element parent, Weights weights) {
        if (parent.childrenSize() >= LEAST_ITEMS) {
            for (List<Element> items : alike(parent, weights)) {
                cutIfTeasers(items, weights);
            }
        }
        return FilterResult.CONTINUE;
    }

    private static Iterable<List<Element>> alike(Element parent, Weights weights) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element child : parent.children()) {
            if (!child.normalName().equals("p") && !weights.isCut(child)) {
                groups.computeIfAbsent(child.normalName() + '.' + firstClass(child), ignored -> new ArrayList<>())
                        .add(child);
            }
        }
        return groups.values();
    }

    private static String firstClass(Element element) {
        return Names.of(element).stream().findFirst().orElse("");
    }

    private static void cutIfTeasers(List<Element> items, Weights weights) {
        if (items.size() < LEAST_ITEMS) {
            return;
        }
        long teasers = items.stream().filter(item -> isTeaser(item, weights)).count();
        if (teasers >= NEARLY_ALL * items.size()) {
            items.forEach(weights::cut);
        }
    }

    /** A linked headline that is a block of its own, and little else. */
    private static boolean isTeaser(Element item, Weights weights) {
        return weights.headlines(item) > 0 && weights.characters(item) < LONGEST_ITEM;
    }
}
