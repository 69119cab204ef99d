package id.wasit.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: in JSON-LD, in meta elements, in microdata, in its own head lines. Read before anything is cut. */
final class Metadata {
    private static final String DATE_PLACES =
            "[itemprop=datePublished], time[datetime], time, [class*=date], [class*=tanggal],"
                    + " [class*=waktu], [class*=time], [id*=date]";
    private static final List<String> NAMED_BY = List.of("property", "name", "itemprop");
    private static final int LONGEST_DATE = 120;
    private static final int DATES_LOOKED_AT = 12;

    private final Document document;
    private final JsonLd jsonLd;
    private final Map<String, String> metas;
    private final @Nullable String headline;
    private final @Nullable String title;

    Metadata(Document document) {
        this.document = document;
        this.jsonLd = JsonLd.of(document);
        this.metas = metas(document);
        this.headline = text("h1");
        this.title = bestTitle();
    }

    JsonLd jsonLd() {
        return jsonLd;
    }

    /** Whether the page itself says that it is one article. */
    boolean saysArticle() {
        String type = meta("og:type");
        return jsonLd.article() != null
                || (type != null && type.toLowerCase(Locale.ROOT).endsWith("article"))
                || meta("article:published_time") != null
                || document.selectFirst("[itemprop=articleBody]") != null;
    }

    @Nullable
    String title() {
        return title;
    }

    private @Nullable String bestTitle() {
        String best = first(
                meta("og:title"), jsonLd.text("headline"), meta("twitter:title"), headline, blank(document.title()));
        return best == null ? null : withoutSite(best.replaceAll("\\s+", " ").strip());
    }

    @Nullable
    String description() {
        return first(meta("og:description"), meta("description"), jsonLd.text("description"));
    }

    @Nullable
    Instant published() {
        return Stream.of(
                        jsonLd.text("datePublished"),
                        meta("article:published_time"),
                        meta("datePublished"),
                        meta("publishdate"),
                        meta("dtk:publishdate"),
                        meta("content_published_date"),
                        meta("pubdate"),
                        meta("date"),
                        meta("dc.date"))
                .map(PageDates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(this::shownDate);
    }

    @Nullable
    Instant modified() {
        return Stream.of(jsonLd.text("dateModified"), meta("article:modified_time"), meta("og:updated_time"))
                .map(PageDates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<String> authors() {
        List<String> names = jsonLd.names("author");
        if (names.isEmpty()) {
            names = named(
                    meta("author"),
                    meta("article:author"),
                    meta("dtk:author"),
                    text("[itemprop=author]"),
                    text("[rel=author]"));
        }
        return names;
    }

    @Nullable
    String site() {
        List<String> publisher = jsonLd.names("publisher");
        return publisher.isEmpty() ? meta("og:site_name") : publisher.get(0);
    }

    @Nullable
    String canonical() {
        Element link = document.selectFirst("link[rel=canonical][href]");
        String url =
                first(link == null ? null : blank(link.absUrl("href")), blank(document.location()), meta("og:url"));
        return url == null || !url.startsWith("http") ? null : Addresses.canonical(url);
    }

    @Nullable
    String amp() {
        Element link = document.selectFirst("link[rel=amphtml][href]");
        return link == null ? null : blank(link.absUrl("href"));
    }

    private @Nullable Instant shownDate() {
        return document.body().select(DATE_PLACES).stream()
                .limit(DATES_LOOKED_AT)
                .map(element -> element.hasAttr("datetime") ? element.attr("datetime") : element.text())
                .filter(text -> text.length() < LONGEST_DATE)
                .map(PageDates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String text(String query) {
        Element element = document.selectFirst(query);
        return element == null ? null : blank(element.text());
    }

    private @Nullable String meta(String name) {
        return metas.get(name.toLowerCase(Locale.ROOT));
    }

    /** Content by name; of several the first. */
    private static Map<String, String> metas(Document document) {
        Map<String, String> metas = new HashMap<>();
        for (Element element : document.getElementsByTag("meta")) {
            String content = blank(element.attr("content"));
            for (String key : NAMED_BY) {
                String name = element.attr(key);
                if (content != null && !name.isEmpty()) {
                    metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
                }
            }
        }
        return metas;
    }

    /** {@code Judul - Nama Situs}: what stands behind the last mark goes when the headline shows that it is no part. */
    private String withoutSite(String title) {
        int mark = Math.max(title.lastIndexOf(" - "), title.lastIndexOf(" | "));
        if (mark <= 0) {
            return title;
        }
        String rest = title.substring(mark + 3);
        String site = meta("og:site_name");
        boolean isSite =
                rest.equalsIgnoreCase(site) || rest.toLowerCase(Locale.ROOT).matches(".*\\.(?:com|co|id|co\\.id|net)$");
        boolean shown = headline != null
                && headline.strip().equalsIgnoreCase(title.substring(0, mark).strip());
        return isSite || shown ? title.substring(0, mark).strip() : title;
    }

    private static List<String> named(@Nullable String... candidates) {
        List<String> names = new ArrayList<>();
        for (String candidate : candidates) {
            if (candidate != null && !candidate.startsWith("http") && names.isEmpty()) {
                names.add(candidate.replaceFirst("(?i)^(?:oleh|by)\\s*:?\\s+", ""));
            }
        }
        return names;
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
