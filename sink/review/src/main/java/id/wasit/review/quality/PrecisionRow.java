package id.wasit.review.quality;

import id.wasit.store.quality.Credible;
import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.Tally;

/**
 * How often a pattern or category read rightly; only a misreading counts against it.
 *
 * @param name as people read it
 * @param precision how often, with its credible interval
 * @param waiting cases that nobody has decided
 */
record PrecisionRow(String name, Credible precision, long waiting) {
    private static final double WIDTH = 100;

    static PrecisionRow of(String name, Tally tally) {
        long read = tally.read();
        return new PrecisionRow(name, Credible.of(read - tally.of(Outcome.MISREAD), read), tally.of(Outcome.WAITING));
    }

    /** Place on a line of 100. */
    public double low() {
        return precision.low() * WIDTH;
    }

    public double high() {
        return precision.high() * WIDTH;
    }

    public double dot() {
        return precision.value() * WIDTH;
    }
}
