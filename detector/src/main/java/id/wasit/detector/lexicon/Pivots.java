package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Pattern.Condition;
import id.wasit.detector.lexicon.Pattern.Element;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Pattern.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which patterns are worth trying when a group was seen: each variant waits for the element that texts have least often. */
final class Pivots {
    /** Few texts name a candidate or a party, however many names there are; of everyday words in patterns each stands in many. */
    private static final int NAMES_COUNT_AS = 0;

    /** Of two elements with as few expressions, the one that fewer patterns ask for is taken to be the rarer. */
    private static final long PER_EXPRESSION = 1L << 24;

    private final int[] sizes;
    private final int[] asked;

    Pivots(Phrases phrases, int groups) {
        sizes = phrases.groupSizes(groups);
        asked = new int[groups];
        for (Slot slot : Slot.values()) {
            sizes[slot.group()] = NAMES_COUNT_AS;
        }
        for (Slot slot : Set.of(Slot.EMOJI, Slot.TAUTAN, Slot.ANGKA, Slot.ANGKA_UMUM)) {
            sizes[slot.group()] = Integer.MAX_VALUE / 8;
        }
    }

    /** Numbers of the patterns by the group that calls for them. */
    int[][] of(List<Rule> rules, int groups) {
        countAsked(rules);
        List<Set<Integer>> called = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            called.add(new TreeSet<>());
        }
        for (int rule = 0; rule < rules.size(); rule++) {
            Pattern pattern = rules.get(rule).pattern();
            for (Sequence sequence : pattern.variants()) {
                for (int group : rarest(sequence, pattern.conditions())) {
                    called.get(group).add(rule);
                }
            }
        }
        return called.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private void countAsked(List<Rule> rules) {
        for (Rule rule : rules) {
            for (Sequence sequence : rule.pattern().variants()) {
                for (Element element : sequence.elements()) {
                    for (int group : element.groups()) {
                        asked[group]++;
                    }
                }
            }
        }
    }

    /** The groups of the rarest of all that must be there: an element of the sequence, or what a condition asks for. */
    private int[] rarest(Sequence sequence, List<Condition> conditions) {
        int[] best = rarest(sequence);
        for (Condition condition : conditions) {
            if (!condition.absent()) {
                int[] asked = condition.variants().stream()
                        .flatMapToInt(variant -> Arrays.stream(rarest(variant)))
                        .toArray();
                best = weight(asked) < weight(best) ? asked : best;
            }
        }
        return best;
    }

    private int[] rarest(Sequence sequence) {
        int[] best = sequence.elements().get(0).groups();
        for (Element element : sequence.elements()) {
            best = weight(element.groups()) < weight(best) ? element.groups() : best;
        }
        return best;
    }

    /** The heavier, the more texts may have one of these groups. */
    long weight(int[] groups) {
        long sum = 0;
        for (int group : groups) {
            sum += sizes[group] * PER_EXPRESSION + asked[group];
        }
        return sum;
    }
}
