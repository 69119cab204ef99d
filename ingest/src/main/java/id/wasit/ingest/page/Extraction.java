package id.wasit.ingest.page;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of a page and whether it is an article.
 *
 * @param body paragraphs, one per line
 * @param article whether the page is an article
 * @param stub whether only a beginning is shown, before a wall
 */
record Extraction(String body, boolean article, boolean stub) {
    /** Less than that is taken for a failure of the strict way. */
    private static final int SHORT = 120;

    private static final int LEAST_SAID = 80;
    private static final int LEAST_UNSAID = 300;

    /** Tries strictly first; when little is left, the captions of a gallery, then once more and gently. */
    static Extraction of(Inventory inventory, Metadata metadata, PartNames names) {
        Element page = inventory.document().body();
        List<Block> blocks = Blocks.of(page);
        ArticleText best = text(page, blocks, metadata, names);
        if (best.text().length() < SHORT) {
            ArticleText captions = ArticleText.captions(inventory.captions());
            best = captions.text().length() > best.text().length()
                    ? captions
                    : better(best, text(page, blocks, metadata, null));
        }
        String told = metadata.jsonLd().text("articleBody");
        String body = told != null && told.length() > 2 * best.text().length() ? told : best.text();
        return new Extraction(body, isArticle(body, best, metadata), Paywall.isStub(body) && Paywall.asks(blocks));
    }

    private static ArticleText better(ArticleText strict, ArticleText gentle) {
        return gentle.text().length() > 2 * strict.text().length() ? gentle : strict;
    }

    /** Front pages too call themselves articles in the meta elements of their theme; what JSON-LD says was written for the page. */
    private static boolean isArticle(String body, ArticleText text, Metadata metadata) {
        if (metadata.jsonLd().article() != null) {
            return body.length() >= LEAST_SAID;
        }
        boolean enough = body.length() >= (metadata.saysArticle() ? LEAST_SAID : LEAST_UNSAID);
        return enough && !text.isIndex() && !metadata.jsonLd().isTalk();
    }

    private static ArticleText text(Element body, List<Block> blocks, Metadata metadata, @Nullable PartNames names) {
        String title = metadata.title() == null ? "" : metadata.title();
        Block lead = Lead.of(blocks, title, metadata.description());
        Weights weights = Weights.of(body, blocks);
        Pruning.prune(body, weights, names);
        ArticleText text = ArticleText.of(Blocks.of(Container.find(body, weights), weights::isCut), title);
        return lead == null || text.text().length() < LEAST_UNSAID ? text : withLead(Dateline.cut(lead), text);
    }

    private static ArticleText withLead(String lead, ArticleText text) {
        boolean known = text.paragraphs().contains(lead)
                || ArticleText.letters(text.text()).contains(ArticleText.letters(lead));
        if (known || text.paragraphs().isEmpty()) {
            return text;
        }
        return new ArticleText(
                Stream.concat(Stream.of(lead), text.paragraphs().stream()).toList(), text.headlines());
    }
}
