package id.wasit.store.quality;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * How far readers of the same items agree beyond chance: Krippendorff's alpha for categories (Krippendorff 2011, Computing Krippendorff's
 * Alpha-Reliability) and Gwet's AC1 (Gwet 2008, Computing inter-rater reliability and its variance), which stays meaningful where nearly all
 * answers are the same. Intervals are 95 %, by drawing the items again (bootstrap). Pure.
 *
 * @param items items that two people at least have read
 * @param alpha Krippendorff's alpha
 * @param ac1 Gwet's AC1
 */
public record Agreement(int items, Estimate alpha, Estimate ac1) {
    private static final int DRAWS = 1_000;
    private static final long SEED = 20_251_127L;
    private static final double TAIL = 0.025;

    /**
     * A number and the range in which it lies, 95 times of 100.
     *
     * @param value the estimate; not a number when it cannot be told
     * @param low lower end
     * @param high upper end
     */
    public record Estimate(double value, double low, double high) {
        /** Whether there was enough to tell. */
        public boolean known() {
            return !Double.isNaN(value);
        }
    }

    /** @param items for each item what its readers said, one answer each; items with a single reader may be among them */
    public static Agreement of(List<List<String>> items) {
        int read = (int) items.stream().filter(item -> item.size() > 1).count();
        Sample sample = Sample.of(items);
        List<Sample> drawn = sample.again(new SplittableRandom(SEED), DRAWS);
        return new Agreement(read, estimate(sample, drawn, Sample::alpha), estimate(sample, drawn, Sample::ac1));
    }

    private static Estimate estimate(Sample sample, List<Sample> drawn, ToDoubleFunction<Sample> measure) {
        double value = measure.applyAsDouble(sample);
        double[] sorted = drawn.stream()
                .mapToDouble(measure)
                .filter(one -> !Double.isNaN(one))
                .sorted()
                .toArray();
        int n = sorted.length;
        if (Double.isNaN(value) || n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        return new Estimate(value, sorted[(int) (n * TAIL)], sorted[Math.min(n - 1, (int) (n * (1 - TAIL)))]);
    }
}
