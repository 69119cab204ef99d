package id.wasit.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The paragraph above the article that sums it up. It often stands outside its container. The description of the page betrays it, or the
 * name page builders give it, when it stands right behind the headline.
 */
final class Lead {
    private static final int COMPARED = 40;
    private static final int SHORTEST = 60;
    private static final int NEAR = 12;
    private static final double LINKED = 0.3;
    private static final Pattern ELEMENTS = Pattern.compile("</?\\p{Alpha}[^<>]*>");
    private static final Pattern NAMES = Pattern.compile(
            "(?i)(?:^|[\\s_-]|__)(?:"
                    + "lead(?:[_-]?(?:text|in|paragraph))?|stand-?first|excerpt|summary|intro(?:duction|text)?|sub-?(?:title|headline|heading)|deck|dek"
                    + "|teaser(?:[_-]?text)?|vorspann|anriss|chapo|entradilla|bajada|sapo|ringkasan|abstract|headline-?summary)(?:$|[\\s_-]|__)");

    private Lead() {}

    /** The shown paragraph that begins as the description does, else the one named so near the headline; null when there is none. */
    static @Nullable Block of(List<Block> blocks, String title, @Nullable String description) {
        Block described = described(blocks, description);
        return described != null ? described : named(blocks, ArticleText.letters(title));
    }

    private static @Nullable Block described(List<Block> blocks, @Nullable String description) {
        // Some descriptions hold the elements of the paragraph that they were taken from.
        String wanted =
                description == null ? "" : start(ELEMENTS.matcher(description).replaceAll(""));
        if (wanted.length() < COMPARED) {
            return null;
        }
        return blocks.stream()
                .filter(block -> block.text().length() > COMPARED && block.linkDensity() < 0.5)
                .filter(block -> ArticleText.beginsWithLetters(block.text(), wanted))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Block named(List<Block> blocks, String title) {
        int left = 0;
        for (Block block : blocks) {
            boolean headline = block.element().normalName().equals("h1")
                    || block.heading() && ArticleText.letters(block.text()).equals(title);
            if (headline) {
                left = NEAR;
            } else if (left-- > 0 && isLead(block)) {
                return block;
            }
        }
        return null;
    }

    private static boolean isLead(Block block) {
        return block.text().length() >= SHORTEST
                && block.linkDensity() < LINKED
                && block.endsLikeASentence()
                && (isNamed(block.element())
                        || block.element().parent() != null
                                && isNamed(block.element().parent()));
    }

    private static boolean isNamed(Element element) {
        return NAMES.matcher(element.className()).find();
    }

    private static String start(String text) {
        return ArticleText.letters(text, COMPARED);
    }
}
