package id.wasit.ingest.page;

import java.util.List;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The text of a page and whether it is an article. */
final class Extraction {
    /** Less than that is taken for a failure of the strict way. */
    private static final int SHORT = 250;

    private static final int LEAST_SAID = 80;
    private static final int LEAST_UNSAID = 300;

    private final String body;
    private final boolean article;

    private Extraction(String body, boolean article) {
        this.body = body;
        this.article = article;
    }

    /** Tries strictly first; when little is left, once more on a fresh copy and gently. */
    static Extraction of(Document document, Supplier<Document> fresh, Metadata metadata) {
        String title = metadata.title() == null ? "" : metadata.title();
        String strict = text(document, title, true);
        String best = strict;
        if (strict.length() < SHORT) {
            String gentle = text(fresh.get(), title, false);
            best = gentle.length() > 2 * strict.length() ? gentle : strict;
            String told = metadata.jsonLd().text("articleBody");
            best = told != null && told.length() > 2 * best.length() ? told : best;
        }
        int least = metadata.saysArticle() ? LEAST_SAID : LEAST_UNSAID;
        return new Extraction(best, best.length() >= least);
    }

    String body() {
        return body;
    }

    boolean isArticle() {
        return article;
    }

    private static String text(Document document, String title, boolean strict) {
        Element body = document.body();
        Pruning.prune(body, strict);
        List<String> paragraphs = ArticleText.paragraphs(Container.find(body), title);
        return String.join("\n", paragraphs);
    }
}
