package id.wasit.ingest.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The paragraph above the article that sums it up. It often stands outside its container; the description of the page betrays it. */
final class Lead {
    private static final int COMPARED = 40;

    private Lead() {}

    /** The shown paragraph that begins as the description does; null when there is none. */
    static @Nullable String of(Element body, @Nullable String description) {
        String wanted = description == null ? "" : start(description);
        if (wanted.length() < COMPARED) {
            return null;
        }
        return Blocks.of(body).stream()
                .filter(block -> block.text().length() > COMPARED && block.linkDensity() < 0.5)
                .filter(block -> start(block.text()).equals(wanted))
                .map(Block::text)
                .findFirst()
                .orElse(null);
    }

    private static String start(String text) {
        String letters = ArticleText.letters(text);
        return letters.substring(0, Math.min(COMPARED, letters.length()));
    }
}
