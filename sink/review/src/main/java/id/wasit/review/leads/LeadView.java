package id.wasit.review.leads;

import id.wasit.model.Evidence;
import id.wasit.model.Post;
import id.wasit.model.TextPart;
import id.wasit.review.cases.MarkedText;
import id.wasit.store.leads.LeadCard;
import id.wasit.store.leads.LeadPerson;
import id.wasit.store.leads.LeadWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story as its page shows it.
 *
 * @param card as the store gave it
 * @param candidates who may be meant
 */
record LeadView(LeadCard card, List<Candidate> candidates) {

    /**
     * Somebody who may be meant.
     *
     * @param named who that is
     * @param matched the words by which they were seen
     * @param sentences the sentences that speak of them
     */
    record Candidate(LeadPerson named, List<String> matched, List<String> sentences) {}

    static LeadView of(LeadCard card) {
        Post article = card.story().lead().article();
        return new LeadView(
                card,
                card.persons().stream()
                        .map(one -> new Candidate(
                                one,
                                LeadWords.of(one.mention().matched(), article),
                                LeadWords.of(one.mention().sentences(), article)))
                        .toList());
    }

    /** The telling found last. */
    public Post article() {
        return card.story().lead().article();
    }

    /** The headline with the words by which somebody was seen; absent when there is none. */
    public @Nullable MarkedText title() {
        return marked(TextPart.TITLE);
    }

    /** The text of the article, the same way. */
    public @Nullable MarkedText text() {
        return marked(TextPart.OWN);
    }

    private @Nullable MarkedText marked(TextPart part) {
        String text = article().text(part);
        List<Evidence> seen = card.persons().stream()
                .flatMap(one -> one.mention().matched().stream())
                .filter(span -> span.part() == part)
                .toList();
        return text == null || text.isEmpty() ? null : MarkedText.of(text, seen);
    }
}
