package id.wasit.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where the rest of a split article is. Looked for before anything is cut. */
final class Continuation {
    /** The whole on one page, as several Indonesian sites offer it. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?i)^(?:semua(?: halaman)?|tampilkan semua|lihat semua|show all|view all|single page|selengkapnya satu halaman|all)$");

    private static final Pattern WHOLE_ADDRESS =
            Pattern.compile("(?i)[?&](?:page=all|single=1|show_all=1|showpage=all)\\b|/all/?$");
    private static final Pattern NEXT = Pattern.compile(
            "(?i)^(?:halaman (?:selanjutnya|berikutnya)|selanjutnya|berikutnya|lanjut(?:kan)?(?: membaca)?|next(?: page)?|baca halaman"
                    + " (?:selanjutnya|berikutnya)|2)\\s*[»›>→]*$");
    private static final Pattern NEXT_ADDRESS =
            Pattern.compile("(?i)[?&](?:page|halaman|hal)=\\d+|/(?:page/)?\\d{1,2}/?$");

    private Continuation() {}

    /** Address of the whole or of the next part; null when the page stands alone. */
    static @Nullable String of(Document document, @Nullable String canonical) {
        String next = null;
        for (Element link : document.select("a[href]")) {
            String address = link.absUrl("href");
            String text = link.text().strip();
            if (!sameArticle(address, canonical)) {
                continue;
            }
            if (WHOLE_ADDRESS.matcher(address).find() || WHOLE.matcher(text).matches()) {
                return address;
            }
            if (next == null
                    && NEXT.matcher(text).matches()
                    && NEXT_ADDRESS.matcher(address).find()) {
                next = address;
            }
        }
        Element rel = document.selectFirst("link[rel=next][href]");
        boolean told = next == null && rel != null && sameArticle(rel.absUrl("href"), canonical);
        return told && rel != null ? rel.absUrl("href") : next;
    }

    /** Parts of one article share its address but for the number; a list of articles does not. */
    private static boolean sameArticle(String address, @Nullable String canonical) {
        if (canonical == null || address.isEmpty() || address.equals(canonical)) {
            return false;
        }
        String own = stem(canonical);
        return own.length() > 12 && stem(address).equals(own);
    }

    private static String stem(String address) {
        String plain = address.replaceFirst("[?#].*$", "").replaceFirst("^https?://(?:www\\.)?", "");
        return plain.replaceFirst("/all/?$", "")
                .replaceFirst("/(?:page/)?\\d{1,2}/?$", "")
                .replaceFirst("/$", "");
    }
}
