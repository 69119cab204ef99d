package id.wasit.store.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cases of one value of a dimension.
 *
 * @param value the region, category, …
 * @param outcomes number of cases by what became of them; an outcome without cases is absent
 * @param posts number of posts in them
 * @param accounts accounts whose first case is among them
 */
public record Tally(String value, Map<Outcome, Long> outcomes, long posts, long accounts) {
    /** Takes a copy. */
    public Tally {
        Map<Outcome, Long> copy = new EnumMap<>(Outcome.class);
        copy.putAll(outcomes);
        outcomes = copy;
    }

    /** All of these together. */
    public static Tally sum(String value, List<Tally> tallies) {
        Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        tallies.forEach(tally -> tally.outcomes.forEach((outcome, n) -> outcomes.merge(outcome, n, Long::sum)));
        return new Tally(
                value,
                outcomes,
                tallies.stream().mapToLong(Tally::posts).sum(),
                tallies.stream().mapToLong(Tally::accounts).sum());
    }

    /** The same under another name. */
    public Tally named(String name) {
        return new Tally(name, outcomes, posts, accounts);
    }

    /** All cases. */
    public long cases() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Cases with this outcome. */
    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Cases that people have said something about. */
    public long decided() {
        return cases() - of(Outcome.WAITING);
    }

    /** Cases whose text people have said something about. */
    public long read() {
        return outcomes.entrySet().stream()
                .filter(entry -> entry.getKey().speaksOfTheText())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
