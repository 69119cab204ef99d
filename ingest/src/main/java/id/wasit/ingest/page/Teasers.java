package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Cuts lists of pointers to other articles, which have no telling name: three or more alike, each a linked headline with a few words. */
final class Teasers {
    private static final int LEAST_ITEMS = 3;
    private static final int LONGEST_ITEM = 450;
    private static final int SHORTEST_HEADLINE = 15;
    private static final double NEARLY_ALL = 0.75;

    private Teasers() {}

    static void prune(Element body) {
        for (Element parent : List.copyOf(body.getAllElements())) {
            if (parent.hasParent() && parent.childrenSize() >= LEAST_ITEMS) {
                alike(parent).forEach(Teasers::removeIfTeasers);
            }
        }
    }

    private static boolean hasPointer(Element item) {
        return item.nodeStream(Element.class).anyMatch(Blocks::leads);
    }

    /** Big parts are looked at for each of their ancestors; the first letters of one tell that it is none. */
    private static boolean isLong(Element item) {
        int letters = 0;
        for (TextNode words : (Iterable<TextNode>) item.nodeStream(TextNode.class)::iterator) {
            letters += ArticleText.letters(words.getWholeText(), LONGEST_ITEM).length();
            if (letters >= LONGEST_ITEM) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<List<Element>> alike(Element parent) {
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        for (Element child : parent.children()) {
            if (child.normalName().equals("p")) {
                continue;
            }
            groups.computeIfAbsent(child.normalName() + '.' + firstClass(child), ignored -> new ArrayList<>())
                    .add(child);
        }
        return groups.values();
    }

    private static String firstClass(Element element) {
        return Names.of(element).stream().findFirst().orElse("");
    }

    private static void removeIfTeasers(List<Element> items) {
        if (items.size() < LEAST_ITEMS) {
            return;
        }
        long teasers = items.stream().filter(Teasers::isTeaser).count();
        if (teasers >= NEARLY_ALL * items.size()) {
            items.forEach(Element::remove);
        }
    }

    /** A linked headline that is a block of its own, and little else. */
    private static boolean isTeaser(Element item) {
        if (item.normalName().equals("p") || isLong(item) || !hasPointer(item)) {
            return false;
        }
        List<Block> blocks = Blocks.of(item);
        int length = blocks.stream().mapToInt(block -> block.text().length()).sum();
        return length < LONGEST_ITEM
                && blocks.stream()
                        .anyMatch(block ->
                                block.linkDensity() > 0.8 && block.text().length() >= SHORTEST_HEADLINE);
    }
}
