package id.wasit.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final int LONGEST_DATE = 120;
    private static final int DATES_LOOKED_AT = 12;

    private final Document document;
    private final JsonLd jsonLd;

    Metadata(Document document) {
        this.document = document;
        this.jsonLd = JsonLd.of(document);
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
                || !document.select("[itemprop=articleBody]").isEmpty();
    }

    @Nullable
    String title() {
        String best = first(
                meta("og:title"), jsonLd.text("headline"), meta("twitter:title"), headline(), blank(document.title()));
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

    private @Nullable String headline() {
        return text("h1");
    }

    private @Nullable String text(String query) {
        Element element = document.selectFirst(query);
        return element == null ? null : blank(element.text());
    }

    private @Nullable String meta(String name) {
        Element element = document.selectFirst(
                "meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]");
        return element == null ? null : blank(element.attr("content"));
    }

    /** {@code Judul - Nama Situs}: what stands behind the last mark goes when the headline shows that it is no part. */
    private String withoutSite(String title) {
        String headline = headline();
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
