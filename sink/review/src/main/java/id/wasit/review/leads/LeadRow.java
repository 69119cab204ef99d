package id.wasit.review.leads;

import id.wasit.model.Evidence;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Post;
import id.wasit.store.flags.Story;
import java.util.List;
import java.util.function.Function;

/**
 * A story as one line of the list.
 *
 * @param article the telling found last
 * @param matched the words by which persons of the roster were seen: names, offices, regions
 * @param sentences the sentences that speak of it
 * @param others its other versions and copies
 */
record LeadRow(Post article, List<String> matched, List<String> sentences, List<Story.Telling> others) {
    private static final int MOST = 3;

    static LeadRow of(Story story) {
        Lead lead = story.lead();
        return new LeadRow(
                lead.article(), words(lead, Mention::matched), words(lead, Mention::sentences), story.others());
    }

    /** Whether another telling is a version of the very same article, and no copy. */
    public boolean isVersion(Story.Telling other) {
        return article.id().source().equals(other.source()) && article.id().id().equals(other.item());
    }

    private static List<String> words(Lead lead, Function<Mention, List<Evidence>> kind) {
        return lead.mentions().stream()
                .flatMap(mention -> kind.apply(mention).stream())
                .filter(span -> fits(span, lead.article()))
                .map(span -> span.in(lead.article()).strip())
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static boolean fits(Evidence span, Post article) {
        String text = article.text(span.part());
        return text != null && span.end() <= text.length();
    }
}
