package id.wasit.store.fairness;

import java.util.Comparator;
import java.util.List;

/**
 * Compares groups with each other. Pure.
 *
 * @param standings the groups, those with an alarm first, then the largest
 */
public record Parity(List<Standing> standings) {
    /** At most this share of fair tables raises an alarm, whatever the number of groups (Bonferroni). */
    public static final double ALARM_RATE = 0.01;

    /** A group with fewer says nothing; it is shown and not judged. */
    public static final int FEWEST = 10;

    /** Takes a copy. */
    public Parity {
        standings = List.copyOf(standings);
    }

    /**
     * A group to compare.
     *
     * @param name its name
     * @param part how many of it
     * @param whole of how many
     */
    public record Group(String name, long part, long whole) {}

    /** How a group stands to the others. */
    public enum Place {
        /** More than chance allows. */
        ABOVE,
        /** Fewer than chance allows. */
        BELOW,
        /** As expected. */
        WITHIN,
        /** Too few to say. */
        TOO_FEW
    }

    /**
     * One group.
     *
     * @param name its name
     * @param rate what was observed, with its interval
     * @param low lowest expected rate, if all groups were treated alike
     * @param high highest expected rate
     * @param place where it stands
     */
    public record Standing(String name, Rate rate, double low, double high, Place place) {
        /** Whether somebody should look. */
        public boolean alarm() {
            return place == Place.ABOVE || place == Place.BELOW;
        }
    }

    /** Compares these groups. */
    public static Parity of(List<Group> groups) {
        long chosen = groups.stream().mapToLong(Group::part).sum();
        long all = groups.stream().mapToLong(Group::whole).sum();
        long judged = groups.stream().filter(group -> group.whole() >= FEWEST).count();
        return new Parity(groups.stream()
                .map(group -> judged < 2 ? unjudged(group) : standing(group, chosen, all, judged))
                .sorted(Comparator.comparing((Standing s) -> s.alarm() ? 0 : 1)
                        .thenComparing(s -> -s.rate().whole())
                        .thenComparing(Standing::name))
                .toList());
    }

    /** Whether any group stands outside what is expected. */
    public boolean alarm() {
        return standings.stream().anyMatch(Standing::alarm);
    }

    private static Standing unjudged(Group group) {
        return new Standing(group.name(), Rate.of(group.part(), group.whole()), 0, 1, Place.TOO_FEW);
    }

    private static Standing standing(Group group, long chosen, long all, long judged) {
        if (group.whole() < FEWEST) {
            return unjudged(group);
        }
        Expected expected = Expected.of(group.whole(), chosen, all, ALARM_RATE / judged / 2);
        Place place = group.part() > expected.high()
                ? Place.ABOVE
                : group.part() < expected.low() ? Place.BELOW : Place.WITHIN;
        double whole = group.whole();
        return new Standing(
                group.name(),
                Rate.of(group.part(), group.whole()),
                Math.max(0, expected.low() / whole),
                Math.min(1, expected.high() / whole),
                place);
    }
}
