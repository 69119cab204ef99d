package id.wasit.ingest.page;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the rest of a split article is. Looked for before anything is cut. */
final class Continuation {
    /** The whole on one page, as several Indonesian sites offer it. */
    private static final Set<String> WHOLE = Set.of(
            "semua",
            "semua halaman",
            "tampilkan semua",
            "lihat semua",
            "show all",
            "view all",
            "single page",
            "selengkapnya satu halaman",
            "all");

    private static final Pattern WHOLE_ADDRESS =
            Pattern.compile("(?i)[?&](?:page=all|single=1|show_all=1|showpage=all)\\b|/all/?$");
    private static final Pattern NEXT = Pattern.compile(
            "(?i)(?:halaman (?:selanjutnya|berikutnya)|selanjutnya|berikutnya|lanjut(?:kan)?(?: membaca)?|next(?: page)?|baca halaman"
                    + " (?:selanjutnya|berikutnya)|2)\\s*[»›>→]*");
    private static final Pattern NEXT_ADDRESS =
            Pattern.compile("(?i)[?&](?:page|halaman|hal)=\\d+|/(?:page/)?\\d{1,2}/?$");
    private static final Pattern PART = Pattern.compile("(?:/all|/(?:page/)?\\d{1,2}|)/?$");
    private static final int LONGEST_LABEL = 40;
    /** Shorter ones are front pages. */
    private static final int SHORTEST_STEM = 13;

    private final Inventory inventory;
    private final @Nullable String canonical;
    private final String stem;
    private final String slug;

    private Continuation(Inventory inventory, @Nullable String canonical) {
        this.inventory = inventory;
        this.canonical = canonical;
        this.stem = canonical == null ? "" : stem(canonical);
        this.slug = stem.substring(stem.lastIndexOf('/') + 1);
    }

    /** Address of the whole or of the next part; null when the page stands alone. */
    static @Nullable String of(Inventory inventory, @Nullable String canonical) {
        return canonical == null ? null : new Continuation(inventory, canonical).address();
    }

    private @Nullable String address() {
        if (stem.length() < SHORTEST_STEM) {
            return null;
        }
        String next = null;
        for (Element link : inventory.anchors()) {
            String href = Written.in(link, "href");
            if (!href.startsWith("?") && !href.contains(slug)) {
                continue;
            }
            boolean whole = WHOLE_ADDRESS.matcher(href).find();
            boolean part = next == null && NEXT_ADDRESS.matcher(href).find();
            String label = whole ? "" : label(link);
            if (whole || WHOLE.contains(label.toLowerCase(Locale.ROOT))) {
                if (sameArticle(link.absUrl("href"))) {
                    return link.absUrl("href");
                }
            } else if (part && NEXT.matcher(label).matches() && sameArticle(link.absUrl("href"))) {
                next = link.absUrl("href");
            }
        }
        return next != null ? next : told();
    }

    private @Nullable String told() {
        for (Element link : inventory.links()) {
            if (Written.in(link, "rel").equalsIgnoreCase("next") && sameArticle(link.absUrl("href"))) {
                return link.absUrl("href");
            }
        }
        return null;
    }

    private static String label(Element link) {
        String text = link.text();
        return text.length() > LONGEST_LABEL ? "" : text.strip();
    }

    /** Parts of one article share its address but for the number; a list of articles does not. */
    private boolean sameArticle(String address) {
        return !address.isEmpty() && !address.equals(canonical) && stem(address).equals(stem);
    }

    private static String stem(String address) {
        int end = address.length();
        for (int at = 0; at < end; at++) {
            if (address.charAt(at) == '?' || address.charAt(at) == '#') {
                end = at;
            }
        }
        String plain = address.substring(0, end).replaceFirst("^https?://(?:www\\.)?", "");
        return PART.matcher(plain).replaceFirst("");
    }
}
