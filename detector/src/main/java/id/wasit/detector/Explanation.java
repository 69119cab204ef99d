package id.wasit.detector;

import id.wasit.model.Evidence;
import id.wasit.model.Finding;
import id.wasit.model.Reason;
import id.wasit.model.TextPart;
import java.util.List;

/**
 * How a post was read.
 *
 * @param words every word of every text of the post
 * @param matches every place where a pattern was found
 * @param raised the findings
 * @param trial what patterns on trial would have raised
 * @param suppressed what matched but did not reach its threshold
 * @param lexicon version of the lexicon
 */
public record Explanation(
        List<Word> words,
        List<Match> matches,
        List<Finding> raised,
        List<Finding> trial,
        List<Suppressed> suppressed,
        String lexicon) {

    /** Takes copies. */
    public Explanation {
        words = List.copyOf(words);
        matches = List.copyOf(matches);
        raised = List.copyOf(raised);
        trial = List.copyOf(trial);
        suppressed = List.copyOf(suppressed);
    }

    /**
     * One word.
     *
     * @param part which text
     * @param start where it begins in the text as captured, in UTF-16 units
     * @param end where it ends
     * @param written as captured
     * @param normal after folding and standard spelling
     * @param base the base word
     * @param groups groups and slots it belongs to, alone or as a part of an expression
     * @param operators operators it stands for
     */
    public record Word(
            TextPart part,
            int start,
            int end,
            String written,
            String normal,
            String base,
            List<String> groups,
            List<String> operators) {
        /** Takes copies. */
        public Word {
            groups = List.copyOf(groups);
            operators = List.copyOf(operators);
        }
    }

    /**
     * A place where a pattern was found.
     *
     * @param category its category
     * @param pattern its id
     * @param evidence the words
     * @param points what it is worth there, operators included
     */
    public record Match(String category, String pattern, List<Evidence> evidence, double points) {
        /** Takes a copy. */
        public Match {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * A match that was not enough.
     *
     * @param category its category
     * @param pattern id of the best pattern
     * @param evidence the words
     * @param reasons the parts of its score
     * @param threshold points from which it would have been raised
     */
    public record Suppressed(
            String category, String pattern, List<Evidence> evidence, List<Reason> reasons, double threshold) {
        /** Takes copies. */
        public Suppressed {
            evidence = List.copyOf(evidence);
            reasons = List.copyOf(reasons);
        }

        /** The sum of the reasons' points. */
        public double score() {
            return reasons.stream().mapToDouble(Reason::points).sum();
        }
    }
}
