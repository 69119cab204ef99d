package id.wasit.detector.lexicon;

import id.wasit.model.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A compiled pattern.
 *
 * @param id its id in the table
 * @param variants the sequences it stands for, one of which must be found; empty when it asks for traits only
 * @param conditions what else must, or must not, be found
 * @param traits bits of the traits the text must have
 * @param withoutTraits bits of the traits it must not have
 */
public record Pattern(String id, List<Sequence> variants, List<Condition> conditions, long traits, long withoutTraits) {

    /** Takes copies. */
    public Pattern {
        variants = List.copyOf(variants);
        conditions = List.copyOf(conditions);
    }

    /** Whether one of the sequences is possible, and every condition that asks for something; see {@link Sequence#possible}. */
    public boolean possible(IntPredicate seen, boolean tags) {
        if (!anyPossible(variants, seen, tags)) {
            return false;
        }
        for (int i = 0; i < conditions.size(); i++) {
            Condition condition = conditions.get(i);
            if (!condition.absent() && !anyPossible(condition.variants(), seen, tags)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyPossible(List<Sequence> sequences, IntPredicate seen, boolean tags) {
        for (int i = 0; i < sequences.size(); i++) {
            if (sequences.get(i).possible(seen, tags)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Elements in the order they must stand.
     *
     * @param elements at least one
     * @param fromStart whether the first stands at the start of a sentence
     * @param toEnd whether the last stands at its end
     */
    public record Sequence(List<Element> elements, boolean fromStart, boolean toEnd) {
        /** Takes a copy. */
        public Sequence {
            elements = List.copyOf(elements);
        }

        /** Whether every element was seen somewhere, given which groups were and whether the text has hashtags. */
        public boolean possible(IntPredicate seen, boolean tags) {
            for (int i = 0; i < elements.size(); i++) {
                Element element = elements.get(i);
                if (element.inTag() && !tags || !anySeen(element.groups(), seen)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean anySeen(int[] groups, IntPredicate seen) {
            for (int group : groups) {
                if (seen.test(group)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * One place of a sequence.
     *
     * @param groups any of these groups
     * @param gap how many words may stand between it and the element before
     * @param inTag whether it must stand in a hashtag
     * @param role what its words do in a finding
     */
    public record Element(int[] groups, int gap, boolean inTag, Role role) {}

    /**
     * Something else that decides.
     *
     * @param wholeText whether the whole text is searched, else the sentence
     * @param absent whether it must not be found
     * @param variants the sequences, one of which is looked for
     */
    public record Condition(boolean wholeText, boolean absent, List<Sequence> variants) {
        /** Takes a copy. */
        public Condition {
            variants = List.copyOf(variants);
        }
    }

    /** The point of the calendar a rule is bound to. */
    public enum Period {
        /** Before the numbers were drawn. */
        SEBELUM_UNDIAN,
        /** Before the day of the vote. */
        SEBELUM_PEMUNGUTAN,
        /** Before the result. */
        SEBELUM_HASIL,
        /** From the day of the result. */
        SESUDAH_HASIL
    }

    /**
     * When a pattern or cue counts.
     *
     * @param periods of the contest; empty for all of them
     * @param until the last day on which it counts, in Asia/Jakarta; null for good
     */
    public record Validity(Set<Period> periods, @Nullable LocalDate until) {
        /** Takes a copy. */
        public Validity {
            periods = Set.copyOf(periods);
        }
    }

    /**
     * A pattern with what it means.
     *
     * @param pattern what is looked for
     * @param category its category
     * @param points what it adds
     * @param validity when it counts
     * @param immune operators that do not work on it; {@code semua} for all
     * @param trial whether it is only counted and not shown to reviewers
     * @param reason an Indonesian clause for the reviewer
     * @param text the pattern as written
     */
    public record Rule(
            Pattern pattern,
            Category category,
            double points,
            Validity validity,
            Set<String> immune,
            boolean trial,
            String reason,
            String text) {
        /** Takes copies. */
        public Rule {
            immune = Set.copyOf(immune);
        }

        /** Whether an operator leaves it alone. */
        public boolean immuneTo(Operator operator) {
            return immune.contains(Scope.ALL) || immune.contains(operator.name());
        }
    }

    /**
     * A weak sign that only adds to findings of patterns.
     *
     * @param pattern what is looked for
     * @param wholeText whether it may stand anywhere, else in the sentence of the finding
     * @param appliesTo categories or directions; {@code semua} for all
     * @param points what it adds or takes
     * @param validity when it counts
     * @param reason an Indonesian clause for the reviewer
     */
    public record Cue(
            Pattern pattern,
            boolean wholeText,
            Set<String> appliesTo,
            double points,
            Validity validity,
            String reason) {
        /** Takes copies. */
        public Cue {
            appliesTo = Set.copyOf(appliesTo);
        }

        /** Whether it counts for findings of this category. */
        public boolean appliesTo(Category category) {
            return Scope.covers(appliesTo, category);
        }
    }
}
