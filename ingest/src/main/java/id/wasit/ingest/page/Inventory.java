package id.wasit.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** The elements that tell about a page, found in one walk, in the order of the page. */
final class Inventory {
    private static final List<String> DATE_CLASSES = List.of("date", "tanggal", "waktu", "time");
    private static final int DATES_LOOKED_AT = 12;

    private final Document document;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> links = new ArrayList<>();
    private final List<Element> anchors = new ArrayList<>();
    private final List<Element> captions = new ArrayList<>();
    private @Nullable Element headline;
    private @Nullable Element author;
    private @Nullable Element linkedAuthor;
    private boolean articleBody;

    private Inventory(Document document) {
        this.document = document;
        document.forEachNode(this::take);
    }

    static Inventory of(Document document) {
        return new Inventory(document);
    }

    Document document() {
        return document;
    }

    List<Element> metas() {
        return metas;
    }

    /** Scripts that hold JSON-LD. */
    List<Element> scripts() {
        return scripts;
    }

    /** Elements {@code link}. */
    List<Element> links() {
        return links;
    }

    /** Elements {@code a} with an address. */
    List<Element> anchors() {
        return anchors;
    }

    List<Element> captions() {
        return captions;
    }

    /** The first few elements that may show a date; looked for only now, because most pages tell it elsewhere. */
    List<Element> dates() {
        List<Element> dates = new ArrayList<>();
        document.body().filter((node, depth) -> {
            if (node instanceof Element element && mayShowDate(element)) {
                dates.add(element);
            }
            return dates.size() < DATES_LOOKED_AT ? FilterResult.CONTINUE : FilterResult.STOP;
        });
        return dates;
    }

    /** The first {@code h1}. */
    @Nullable
    Element headline() {
        return headline;
    }

    /** The first that microdata call the author. */
    @Nullable
    Element author() {
        return author;
    }

    /** The first whose relation is author. */
    @Nullable
    Element linkedAuthor() {
        return linkedAuthor;
    }

    /** Whether microdata name the body of an article. */
    boolean articleBody() {
        return articleBody;
    }

    private void take(Node node) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "meta" -> metas.add(element);
            case "link" -> links.add(element);
            case "figcaption" -> captions.add(element);
            case "script" -> {
                if (Written.in(element, "type").contains("ld+json")) {
                    scripts.add(element);
                }
            }
            case "a" -> {
                if (Written.has(element, "href")) {
                    anchors.add(element);
                }
            }
            case "h1" -> headline = headline == null ? element : headline;
            default -> {}
        }
        if (element.attributesSize() > 0) {
            takeNamed(element);
        }
    }

    private void takeNamed(Element element) {
        String property = Written.in(element, "itemprop");
        articleBody |= property.equals("articleBody");
        if (author == null && property.equals("author")) {
            author = element;
        }
        if (linkedAuthor == null && Written.in(element, "rel").equals("author")) {
            linkedAuthor = element;
        }
    }

    private static boolean tellsDate(String names) {
        for (String word : DATE_CLASSES) {
            if (names.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayShowDate(Element element) {
        if (element.normalName().equals("time")
                || Written.in(element, "itemprop").equals("datePublished")) {
            return true;
        }
        String names = Written.in(element, "class");
        return Written.in(element, "id").contains("date") || (!names.isEmpty() && tellsDate(names));
    }
}
