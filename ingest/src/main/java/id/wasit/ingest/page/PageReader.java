package id.wasit.ingest.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads an article from the bytes of an HTML page. Safe for any number of threads; never goes to the network. */
public final class PageReader {
    private static final Pattern XML_LIST = Pattern.compile("<(?:rss|feed|urlset|sitemapindex|rdf:RDF)[\\s>]");
    private static final int HEAD = 1024;

    private final PartNames names = new PartNames();

    /** Makes a reader. */
    public PageReader() {}

    /**
     * Reads one page. Any bytes give a page; those that hold no article give one that says so.
     *
     * @param html the bytes as they came
     * @param url where they came from, to complete relative addresses; null when unknown
     * @param charset the charset of the HTTP header; null to take it from the bytes
     */
    public Page read(byte[] html, @Nullable String url, @Nullable String charset) {
        if (isFeed(html)) {
            return noArticle(null, null, null);
        }
        Inventory inventory = Inventory.of(parse(html, url, charset));
        Metadata metadata = new Metadata(inventory);
        String title = metadata.title();
        String canonical = metadata.canonical();
        Extraction extraction = Extraction.of(inventory, metadata, names);
        if (!extraction.article()) {
            return noArticle(title, metadata.site(), canonical);
        }
        String next = Continuation.of(inventory, canonical);
        return new Page(
                true,
                title,
                extraction.body(),
                metadata.published(),
                metadata.modified(),
                metadata.authors(),
                metadata.site(),
                canonical,
                next,
                metadata.amp(),
                next != null || metadata.jsonLd().behindPaywall() || extraction.stub());
    }

    /** Dates, names and further pages that it may show belong to what it lists. */
    private static Page noArticle(@Nullable String title, @Nullable String site, @Nullable String canonical) {
        return new Page(false, title, "", null, null, List.of(), site, canonical, null, null, false);
    }

    private static boolean isFeed(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.stripLeading().startsWith("<?xml") && XML_LIST.matcher(head).find();
    }

    /**
     * Bytes that are UTF-8 beyond ASCII are read so whatever header and page say: no other text looks like that by chance. Else the header
     * is believed unless it names no charset or UTF-8; then the page decides.
     */
    static Document parse(byte[] html, @Nullable String url, @Nullable String charset) {
        String base = url == null ? "" : url;
        String text = Utf8.text(html);
        if (text != null) {
            return Jsoup.parse(text, base);
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(html), charsetOf(charset), base);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static @Nullable String charsetOf(@Nullable String header) {
        try {
            Charset named = header == null ? null : Charset.forName(header);
            return named == null || StandardCharsets.UTF_8.equals(named) ? null : named.name();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
