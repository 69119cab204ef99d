package id.wasit.store.release;

/**
 * What people said where a pattern was the clearest reason of a flag.
 *
 * @param pattern its id
 * @param right cases in which it read the text rightly: signs, and what is permitted or outside the period
 * @param misread cases in which it did not
 */
public record PatternOutcome(String pattern, long right, long misread) {
    /** How many cases that is. */
    public long all() {
        return right + misread;
    }

    /** Share that was read rightly in percent, with half a case added to each side so that few cases promise little. */
    public long percent() {
        return Math.round(100 * (right + 0.5) / (all() + 1));
    }
}
