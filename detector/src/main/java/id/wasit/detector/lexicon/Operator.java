package id.wasit.detector.lexicon;

import java.util.Set;

/**
 * A change of reading: denied, asked, quoted.
 *
 * @param name its name in the tables
 * @param reason an Indonesian clause, with {@code {kata}} for the word found
 * @param points what it adds to the score, mostly below zero
 * @param appliesTo categories or directions; {@code semua} for all
 */
public record Operator(String name, String reason, double points, Set<String> appliesTo) {
    /** Takes a copy. */
    public Operator {
        appliesTo = Set.copyOf(appliesTo);
    }

    /** Whether it works on findings of this category. */
    public boolean appliesTo(Category category) {
        return Scope.covers(appliesTo, category);
    }
}
