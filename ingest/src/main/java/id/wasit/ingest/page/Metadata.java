package id.wasit.ingest.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: in JSON-LD, in meta elements, in microdata, in its own head lines. Read before anything is cut. */
final class Metadata {
    private static final List<String> NAMED_BY = List.of("property", "name", "itemprop");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int LONGEST_DATE = 120;

    private final Inventory inventory;
    private final JsonLd jsonLd;
    private final Map<String, String> metas;
    private final @Nullable String headline;
    private final @Nullable String title;

    Metadata(Inventory inventory) {
        this.inventory = inventory;
        this.jsonLd = JsonLd.of(inventory.scripts());
        this.metas = metas(inventory.metas());
        this.headline = text(inventory.headline());
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
                || inventory.articleBody();
    }

    @Nullable
    String title() {
        return title;
    }

    private @Nullable String bestTitle() {
        String told = first(meta("og:title"), jsonLd.text("headline"), meta("twitter:title"), headline);
        String best = told != null ? told : blank(inventory.document().title());
        return best == null
                ? null
                : withoutSite(SPACES.matcher(best).replaceAll(" ").strip());
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
                    text(inventory.author()),
                    text(inventory.linkedAuthor()));
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
        String url = first(linked("canonical"), blank(inventory.document().location()), meta("og:url"));
        return url == null || !url.startsWith("http") ? null : Addresses.canonical(url);
    }

    @Nullable
    String amp() {
        return linked("amphtml");
    }

    private @Nullable String linked(String relation) {
        for (Element link : inventory.links()) {
            if (Written.in(link, "rel").equalsIgnoreCase(relation) && Written.has(link, "href")) {
                return blank(link.absUrl("href"));
            }
        }
        return null;
    }

    private @Nullable Instant shownDate() {
        return inventory.dates().stream()
                .filter(Metadata::isShort)
                .map(element -> Written.has(element, "datetime") ? Written.in(element, "datetime") : element.text())
                .filter(text -> text.length() < LONGEST_DATE)
                .map(PageDates::read)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Names that tell of a date are also given to large parts; a date is not looked for there. */
    private static boolean isShort(Element element) {
        int characters = 0;
        for (TextNode words : (Iterable<TextNode>) element.nodeStream(TextNode.class)::iterator) {
            characters += words.getWholeText().strip().length();
            if (characters > LONGEST_DATE) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String text(@Nullable Element element) {
        return element == null ? null : blank(element.text());
    }

    private @Nullable String meta(String name) {
        return metas.get(name.toLowerCase(Locale.ROOT));
    }

    /** Content by name; of several the first. */
    private static Map<String, String> metas(List<Element> elements) {
        Map<String, String> metas = new HashMap<>();
        for (Element element : elements) {
            String content = blank(Written.in(element, "content"));
            for (String key : NAMED_BY) {
                String name = Written.in(element, key);
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
