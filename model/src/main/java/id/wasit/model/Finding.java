package id.wasit.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sign in one post: which category, by which pattern, on which words, for which reasons.
 *
 * @param category id of the category, as in the lexicon: {@code ajakan_memilih}
 * @param pattern id of the pattern that matched
 * @param contest the contest it is about, if that could be resolved
 * @param target the candidate, pair or party, {@code contest/id}; absent when a number or nickname could not be resolved
 * @param strength how clearly the text shows it
 * @param evidence the words, in the text as captured, in the order they stand
 * @param reasons why, for and against; their points add up to {@link #score()}
 * @param withoutWhat the smallest change of the text that would remove the finding, as an Indonesian clause, if known
 */
public record Finding(
        String category,
        String pattern,
        @Nullable String contest,
        @Nullable String target,
        Strength strength,
        List<Evidence> evidence,
        List<Reason> reasons,
        @Nullable String withoutWhat) {

    /** @throws IllegalArgumentException when a part is missing, or there is no evidence or no reason */
    public Finding {
        Check.present(category, "finding: category");
        Check.present(pattern, "finding: pattern");
        contest = Check.optional(contest);
        target = Check.optional(target);
        Check.present(strength, "finding: strength");
        evidence = List.copyOf(evidence);
        reasons = List.copyOf(reasons);
        withoutWhat = Check.optional(withoutWhat);
        if (evidence.isEmpty() || reasons.isEmpty()) {
            throw new IllegalArgumentException("finding " + pattern + ": a finding needs evidence and a reason");
        }
    }

    /** The sum of the reasons' points. */
    public double score() {
        return reasons.stream().mapToDouble(Reason::points).sum();
    }
}
