package id.wasit.store.fairness;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many of a group would be among the chosen, if chance alone had chosen.
 *
 * @param low fewest
 * @param high most
 */
record Expected(long low, long high) {
    /** From here on the bell curve is as good, and does not add up ten thousands of terms. */
    private static final long MANY = 250;

    private static final NormalDistribution BELL = NormalDistribution.of(0, 1);

    /**
     * @param group members of the group
     * @param chosen how many were chosen of all
     * @param all members of all groups
     * @param error how often chance may fall outside on each side
     */
    static Expected of(long group, long chosen, long all, double error) {
        if (Math.min(group, chosen) > MANY) {
            return bell(group, chosen, all, error);
        }
        HypergeometricDistribution draw =
                HypergeometricDistribution.of(Math.toIntExact(all), Math.toIntExact(chosen), Math.toIntExact(group));
        return new Expected(draw.inverseCumulativeProbability(error), draw.inverseSurvivalProbability(error));
    }

    private static Expected bell(double group, double chosen, double all, double error) {
        double mean = group * chosen / all;
        double spread = Math.sqrt(mean * (1 - chosen / all) * (all - group) / Math.max(1, all - 1));
        double wide = BELL.inverseSurvivalProbability(error) * spread + 0.5;
        return new Expected((long) Math.ceil(mean - wide), (long) Math.floor(mean + wide));
    }
}
