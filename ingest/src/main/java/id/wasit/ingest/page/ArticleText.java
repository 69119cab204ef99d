package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The paragraphs of an article in its container. */
final class ArticleText {
    private static final double MOSTLY_LINKS = 0.7;
    private static final int LONG_LINK = 200;
    private static final int LONGEST_HEAD_LINE = 100;

    private ArticleText() {}

    static List<String> paragraphs(Element container, String title) {
        List<String> paragraphs = new ArrayList<>();
        boolean begun = false;
        for (Block block : Blocks.of(container)) {
            begun |= block.weight() > 0;
            if (!Boilerplate.is(block)
                    && !onlyLinks(block)
                    && !sameWords(block.text(), title)
                    && (begun || !headLine(block))) {
                paragraphs.add(block.text());
            }
        }
        return paragraphs;
    }

    /** Before the first paragraph: the name of the author, the date, the place. */
    private static boolean headLine(Block block) {
        return block.text().length() < LONGEST_HEAD_LINE;
    }

    private static boolean onlyLinks(Block block) {
        return block.linkDensity() > MOSTLY_LINKS && block.text().length() < LONG_LINK;
    }

    private static boolean sameWords(String text, String title) {
        return letters(text).equals(letters(title));
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
