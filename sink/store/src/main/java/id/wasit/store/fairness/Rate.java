package id.wasit.store.fairness;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A part of a whole with the range in which the true rate lies, 95 times of 100 (Wilson 1927).
 *
 * @param part how many
 * @param whole of how many
 * @param low lower end, 0 to 1; 0 when the whole is empty
 * @param high upper end, 0 to 1; 1 when the whole is empty
 */
public record Rate(long part, long whole, double low, double high) {
    private static final double ERROR = 0.05;

    /** @throws IllegalArgumentException when the part is more than the whole, or negative */
    public static Rate of(long part, long whole) {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("rate: " + part + " is no part of " + whole);
        }
        if (whole == 0) {
            return new Rate(0, 0, 0, 1);
        }
        Interval wilson = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(whole), Math.toIntExact(part), ERROR);
        return new Rate(part, whole, wilson.getLowerBound(), wilson.getUpperBound());
    }

    /** The rate as it was observed; 0 when the whole is empty. */
    public double value() {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
