package id.wasit.ingest.page;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a home page says about other ways to the same articles.
 *
 * @param feeds absolute addresses of RSS and Atom feeds, in the order of the page; nobody has looked yet whether they answer
 * @param wordPress absolute address of the REST interface; null when the page names none
 */
public record SiteLinks(List<String> feeds, @Nullable String wordPress) {
    private static final String FEEDS =
            "link[rel~=(?i)\\balternate\\b][type~=(?i)^\\s*application/(?:rss|atom)\\+xml\\b][href]";
    /** The relation by which WordPress names its interface ("REST API Handbook", Discovery). */
    private static final String WORDPRESS = "link[rel=https://api.w.org/][href]";

    /** Keeps its own copy of the feeds. */
    public SiteLinks {
        feeds = List.copyOf(feeds);
    }

    /**
     * Reads a page. Any bytes give an answer; those of no HTML page name nothing.
     *
     * @param html the bytes as they came
     * @param url where they came from, to complete relative addresses
     * @param charset the charset of the HTTP header; null to take it from the bytes
     */
    public static SiteLinks read(byte[] html, String url, @Nullable String charset) {
        Document document = PageReader.parse(html, url, charset);
        List<String> feeds = document.select(FEEDS).stream()
                .map(link -> link.absUrl("href"))
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        Element wordPress = document.selectFirst(WORDPRESS);
        String root = wordPress == null ? "" : wordPress.absUrl("href");
        return new SiteLinks(feeds, root.isEmpty() ? null : root);
    }
}
