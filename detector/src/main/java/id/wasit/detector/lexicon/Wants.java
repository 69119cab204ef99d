package id.wasit.detector.lexicon;

import id.wasit.detector.lexicon.Pattern.Condition;
import id.wasit.detector.lexicon.Pattern.Element;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.detector.lexicon.Pattern.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What patterns ask for: every different element of a pattern has a number, a <em>want</em>, and every sequence of a pattern is the list
 * of its wants. A text in which the wants of no sequence stand in one sentence need not be looked at.
 */
public final class Wants {
    private final Map<List<Integer>, Integer> numbers = new HashMap<>();
    private final int[][] anywhere;
    private final int[][] inTag;
    private final Wanted[][] called;
    /** For each of {@link #called}: another want of the same sequence, or the awaited one when it is the only one. */
    private final int[][] beside;

    /**
     * One sequence of a pattern.
     *
     * @param number number of the pattern in {@link Lexicon#patterns()}
     * @param rule the pattern
     * @param wants its elements, all of which must stand in one sentence
     * @param conditions for each condition that asks for something: sequences of wants, one of which must stand somewhere
     */
    public record Wanted(int number, Rule rule, int[] wants, List<List<int[]>> conditions) {}

    /**
     * Numbers what these patterns ask for.
     *
     * @param groups how many groups there are
     * @param weight how many texts may have one of some groups: a sequence waits for its lightest element
     */
    Wants(List<Rule> rules, int groups, ToLongFunction<int[]> weight) {
        Map<Integer, List<Wanted>> calling = new HashMap<>();
        for (int number = 0; number < rules.size(); number++) {
            Rule rule = rules.get(number);
            Pattern pattern = rule.pattern();
            List<List<int[]>> conditions = pattern.conditions().stream()
                    .filter(condition -> !condition.absent())
                    .map(this::sequences)
                    .toList();
            for (Sequence sequence : pattern.variants()) {
                int[] wants = numbered(sequence);
                int awaited = wants[lightest(sequence, weight)];
                calling.computeIfAbsent(awaited, want -> new ArrayList<>())
                        .add(new Wanted(number, rule, wants, conditions));
            }
        }
        called = new Wanted[numbers.size()][];
        Arrays.setAll(called, want -> calling.getOrDefault(want, List.of()).toArray(Wanted[]::new));
        beside = new int[called.length][];
        Arrays.setAll(beside, want -> Arrays.stream(called[want])
                .mapToInt(wanted -> another(wanted.wants(), want))
                .toArray());
        inTag = byGroup(groups, true);
        anywhere = byGroup(groups, false);
    }

    private List<int[]> sequences(Condition condition) {
        return condition.variants().stream().map(this::numbered).toList();
    }

    private int[] numbered(Sequence sequence) {
        return sequence.elements().stream().mapToInt(this::number).toArray();
    }

    /** The key is whether it must stand in a hashtag, then its groups. */
    private int number(Element element) {
        List<Integer> key = new ArrayList<>(List.of(element.inTag() ? 1 : 0));
        Arrays.stream(element.groups()).sorted().forEach(key::add);
        return numbers.computeIfAbsent(key, k -> numbers.size());
    }

    private static int lightest(Sequence sequence, ToLongFunction<int[]> weight) {
        int best = 0;
        List<Element> elements = sequence.elements();
        for (int i = 1; i < elements.size(); i++) {
            boolean lighter = weight.applyAsLong(elements.get(i).groups())
                    < weight.applyAsLong(elements.get(best).groups());
            best = lighter ? i : best;
        }
        return best;
    }

    private static int another(int[] wants, int than) {
        return Arrays.stream(wants).filter(want -> want != than).findFirst().orElse(than);
    }

    private int[][] byGroup(int groups, boolean tagged) {
        List<List<Integer>> met = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            met.add(new ArrayList<>());
        }
        numbers.forEach((key, number) -> {
            if (tagged || key.get(0) == 0) {
                key.subList(1, key.size()).forEach(group -> met.get(group).add(number));
            }
        });
        return met.stream()
                .map(wants -> wants.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** How many there are. */
    public int size() {
        return called.length;
    }

    /** The wants that an expression of a group meets. */
    public int[] metBy(int group, boolean inTag) {
        return (inTag ? this.inTag : anywhere)[group];
    }

    /** The sequences that wait for this want. */
    public Wanted[] calledBy(int want) {
        return called[want];
    }

    /** For each of {@link #calledBy}: what must be met beside this want, to be asked first; this want when it is alone. */
    public int[] beside(int want) {
        return beside[want];
    }
}
