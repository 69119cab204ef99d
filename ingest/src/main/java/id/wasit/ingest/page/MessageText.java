package id.wasit.ingest.page;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The text of a message that a network gives as HTML. */
public final class MessageText {
    private MessageText() {}

    /** The words as a reader sees them; paragraphs and line breaks become line feeds. */
    public static String of(String html) {
        return Blocks.of(Jsoup.parseBodyFragment(html).body()).stream()
                .map(Block::text)
                .collect(Collectors.joining("\n"));
    }
}
