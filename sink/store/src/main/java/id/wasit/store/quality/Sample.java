package id.wasit.store.quality;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What readers said of some items. Those of which the same was said are counted together: of thousands of items there are some dozens of
 * kinds.
 *
 * @param kinds what was said
 * @param times of how many items each of them was said
 */
record Sample(List<Said> kinds, List<Integer> times) {

    /**
     * What readers said of an item, whoever said which.
     *
     * @param counts how often each answer was given
     * @param answers how many answers there are
     */
    private record Said(Map<String, Integer> counts, int answers) {
        static Said of(List<String> item) {
            Map<String, Integer> counts = new HashMap<>();
            item.forEach(answer -> counts.merge(answer, 1, Integer::sum));
            return new Said(counts, item.size());
        }

        /** Pairs of answers that are the same, each counted both ways. */
        double agreeing() {
            return counts.values().stream().mapToDouble(n -> n * (n - 1.0)).sum();
        }
    }

    /** @param items for each item what its readers said */
    static Sample of(List<List<String>> items) {
        Map<Said, Integer> counted = new LinkedHashMap<>();
        items.forEach(item -> counted.merge(Said.of(item), 1, Integer::sum));
        return new Sample(List.copyOf(counted.keySet()), List.copyOf(counted.values()));
    }

    /** As many items again, each drawn from all of them; that so often. */
    List<Sample> again(SplittableRandom random, int draws) {
        int[] kindOf = IntStream.range(0, kinds.size())
                .flatMap(kind -> IntStream.generate(() -> kind).limit(times.get(kind)))
                .toArray();
        return IntStream.range(0, draws)
                .mapToObj(draw -> {
                    int[] drawn = new int[kinds.size()];
                    for (int i = 0; i < kindOf.length; i++) {
                        drawn[kindOf[random.nextInt(kindOf.length)]]++;
                    }
                    return new Sample(kinds, IntStream.of(drawn).boxed().toList());
                })
                .toList();
    }

    /** Krippendorff: one minus observed over expected disagreement; each item weighs as much as it has answers. */
    double alpha() {
        Map<String, Double> totals = new HashMap<>();
        double pairs = 0;
        double all = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            Said item = kinds.get(kind);
            int n = times.get(kind);
            if (item.answers() > 1 && n > 0) {
                item.counts().forEach((answer, given) -> totals.merge(answer, (double) given * n, Double::sum));
                pairs += n * item.agreeing() / (item.answers() - 1);
                all += (double) n * item.answers();
            }
        }
        double chance = 0;
        for (double total : totals.values()) {
            chance += total * (total - 1) / (all - 1);
        }
        return all == chance ? Double.NaN : 1 - (all - pairs) / (all - chance);
    }

    /** Gwet: agreement beyond the chance that grows with how mixed the answers are, not with how many are the same. */
    double ac1() {
        int items = times.stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> shares = new HashMap<>();
        double agreed = 0;
        int several = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            Said item = kinds.get(kind);
            int n = times.get(kind);
            if (n > 0) {
                item.counts()
                        .forEach((answer, given) ->
                                shares.merge(answer, (double) n * given / item.answers() / items, Double::sum));
            }
            if (item.answers() > 1) {
                several += n;
                agreed += n * item.agreeing() / (item.answers() * (item.answers() - 1.0));
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
}
