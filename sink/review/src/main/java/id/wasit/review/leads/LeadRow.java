package id.wasit.review.leads;

import id.wasit.model.Evidence;
import id.wasit.model.Lead;
import id.wasit.model.Mention;
import id.wasit.model.Post;
import id.wasit.store.leads.LeadWords;
import id.wasit.store.leads.Story;
import java.util.List;
import java.util.function.Function;

/**
 * A story as one line of the list.
 *
 * @param story number, state, the telling found last and the others
 * @param matched the words by which persons of the roster were seen: names, offices, regions
 * @param sentences the sentences that speak of it
 */
record LeadRow(Story story, List<String> matched, List<String> sentences) {
    private static final int MOST = 3;

    static LeadRow of(Story story) {
        return new LeadRow(story, words(story.lead(), Mention::matched), words(story.lead(), Mention::sentences));
    }

    /** The telling found last. */
    public Post article() {
        return story.lead().article();
    }

    private static List<String> words(Lead lead, Function<Mention, List<Evidence>> kind) {
        List<Evidence> spans = lead.mentions().stream()
                .flatMap(mention -> kind.apply(mention).stream())
                .toList();
        return LeadWords.of(spans, lead.article()).stream().limit(MOST).toList();
    }
}
