package id.wasit.store.priority;

/**
 * One reason why a case is read earlier or later.
 *
 * @param kind what was looked at
 * @param factor above 1 it is read earlier, below 1 later
 * @param seen what was seen: a strength, a category, a number, or "9/10" for right decisions of all
 */
public record PriorityPart(Kind kind, double factor, String seen) {

    /** What is looked at. The deadline is none of them: the clock runs for every case alike. */
    public enum Kind {
        /** Strength of the strongest finding. */
        STRENGTH,
        /** How grave the category is. */
        SEVERITY,
        /** How many posts have nearly the same words. */
        REACH,
        /** Whether people have hardly judged the pattern yet. */
        NOVELTY,
        /** Whether the account took posts back before, so that evidence may go. */
        DELETION,
        /** How often the pattern was right. */
        PRECISION
    }
}
