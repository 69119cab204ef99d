package id.wasit.store.release;

import id.wasit.store.quality.Credible;

/**
 * What people said where a pattern was the clearest reason of a flag.
 *
 * @param pattern its id
 * @param right cases in which it read the text rightly: signs, and what is permitted or outside the period
 * @param misread cases in which it did not
 */
public record PatternOutcome(String pattern, long right, long misread) {
    /** How often it reads rightly, with the range that so many cases allow; only misreadings count against it. */
    public Credible precision() {
        return Credible.of(right, right + misread);
    }
}
