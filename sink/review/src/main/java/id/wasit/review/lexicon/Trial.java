package id.wasit.review.lexicon;

import id.wasit.detector.Explanation;
import id.wasit.model.Evidence;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tried sentence and how it was read.
 *
 * @param text the sentence
 * @param explanation what the detector says of it
 */
record Trial(String text, Explanation explanation) {

    /** The words of some evidence, in quotation marks. */
    public String words(List<Evidence> evidence) {
        return evidence.stream()
                .filter(span -> span.end() <= text.length())
                .map(span -> '“' + text.substring(span.start(), span.end()) + '”')
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
