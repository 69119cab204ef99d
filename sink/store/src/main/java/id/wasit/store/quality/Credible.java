package id.wasit.store.quality;

import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A rate with the range in which it lies with a probability of 95 %, when nothing was known before (uniform prior, Beta posterior).
 *
 * @param good how many were right
 * @param all of how many
 * @param low lower end
 * @param high upper end
 */
public record Credible(long good, long all, double low, double high) {
    private static final double TAIL = 0.025;

    /** @throws IllegalArgumentException when the part is more than the whole, or negative */
    public static Credible of(long good, long all) {
        if (good < 0 || good > all) {
            throw new IllegalArgumentException("credible: " + good + " is no part of " + all);
        }
        BetaDistribution posterior = BetaDistribution.of(good + 1.0, all - good + 1.0);
        return new Credible(
                good, all, posterior.inverseCumulativeProbability(TAIL), posterior.inverseSurvivalProbability(TAIL));
    }

    /** The mean of what is believed: half where nothing is known. */
    public double value() {
        return (good + 1.0) / (all + 2.0);
    }
}
