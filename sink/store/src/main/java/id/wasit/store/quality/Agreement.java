package id.wasit.store.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        return new Agreement(read, estimate(items, Agreement::alpha), estimate(items, Agreement::ac1));
    }

    private static Estimate estimate(List<List<String>> items, ToDoubleFunction<List<List<String>>> measure) {
        double value = measure.applyAsDouble(items);
        Random random = new Random(SEED);
        double[] drawn = new double[DRAWS];
        int n = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            List<List<String>> again = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                again.add(items.get(random.nextInt(items.size())));
            }
            double one = measure.applyAsDouble(again);
            if (!Double.isNaN(one)) {
                drawn[n++] = one;
            }
        }
        if (Double.isNaN(value) || n == 0) {
            return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        }
        double[] sorted = Arrays.copyOf(drawn, n);
        Arrays.sort(sorted);
        return new Estimate(value, sorted[(int) (n * TAIL)], sorted[Math.min(n - 1, (int) (n * (1 - TAIL)))]);
    }

    /** One minus observed over expected disagreement; each item weighs as much as it has answers. */
    static double alpha(List<List<String>> items) {
        Map<String, Double> totals = new HashMap<>();
        double pairs = 0;
        double all = 0;
        for (List<String> item : items) {
            if (item.size() > 1) {
                Map<String, Integer> counts = counts(item);
                counts.forEach((answer, n) -> totals.merge(answer, (double) n, Double::sum));
                pairs += agreeing(counts) / (item.size() - 1);
                all += item.size();
            }
        }
        double chance = 0;
        for (double total : totals.values()) {
            chance += total * (total - 1) / (all - 1);
        }
        return all == chance ? Double.NaN : 1 - (all - pairs) / (all - chance);
    }

    /** Agreement beyond the chance that grows with how mixed the answers are, not with how many are the same. */
    static double ac1(List<List<String>> items) {
        Map<String, Double> shares = new HashMap<>();
        double agreed = 0;
        int several = 0;
        for (List<String> item : items) {
            Map<String, Integer> counts = counts(item);
            counts.forEach((answer, n) -> shares.merge(answer, (double) n / item.size() / items.size(), Double::sum));
            if (item.size() > 1) {
                several++;
                agreed += agreeing(counts) / (item.size() * (item.size() - 1.0));
            }
        }
        if (several == 0 || shares.size() < 2) {
            return several == 0 ? Double.NaN : 1;
        }
        double mixed = shares.values().stream()
                .mapToDouble(share -> share * (1 - share))
                .sum();
        double chance = mixed / (shares.size() - 1);
        return (agreed / several - chance) / (1 - chance);
    }

    private static double agreeing(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0)).sum();
    }

    private static Map<String, Integer> counts(List<String> item) {
        Map<String, Integer> counts = new HashMap<>();
        item.forEach(answer -> counts.merge(answer, 1, Integer::sum));
        return counts;
    }
}
