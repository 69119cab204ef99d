package id.wasit.store.leads;

import id.wasit.model.Evidence;
import id.wasit.model.Post;
import java.util.List;

/** The words that stored spans stand for; a span that lies outside of its text stands for nothing. */
public final class LeadWords {
    private LeadWords() {}

    /** Each once, in the order of the spans. */
    public static List<String> of(List<Evidence> spans, Post article) {
        return spans.stream()
                .filter(span -> fits(span, article))
                .map(span -> span.in(article).strip())
                .distinct()
                .toList();
    }

    private static boolean fits(Evidence span, Post article) {
        String text = article.text(span.part());
        return text != null && span.end() <= text.length();
    }
}
