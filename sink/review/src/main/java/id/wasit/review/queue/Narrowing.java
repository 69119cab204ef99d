package id.wasit.review.queue;

import id.wasit.store.queue.Choices;
import id.wasit.store.queue.Facet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One select box of the filter.
 *
 * @param facet what it narrows
 * @param values what there is to choose
 * @param chosen what is chosen; empty for nothing
 */
record Narrowing(Facet facet, List<String> values, String chosen) {
    /** These stand in the first line; the others open below it. */
    private static final Set<Facet> FIRST =
            EnumSet.of(Facet.CATEGORY, Facet.STRENGTH, Facet.REGION, Facet.UNIT, Facet.DEADLINE);

    /** More are typed, with the rest of the word offered, and not picked from a list. */
    private static final int LISTED = 60;

    private static final List<String> STRENGTHS = List.of("STRONG", "MEDIUM", "WEAK");
    private static final List<String> DAYS = List.of("-1", "0", "1", "3");

    /**
     * The boxes for what the lane holds.
     *
     * @param readers logins that may be asked for
     * @param judges whether who asks still judges cases: those are not picked by candidate
     */
    static List<Narrowing> of(Choices choices, QueueForm form, List<String> readers, boolean judges) {
        List<Narrowing> boxes = new ArrayList<>();
        for (Facet facet : Facet.values()) {
            List<String> values =
                    switch (facet) {
                        case READER -> readers;
                        case TARGET -> judges && form.stillRead() ? List.of() : known(choices, facet);
                        case DEADLINE -> form.lane().isOpen() ? DAYS : List.of();
                        case STRENGTH -> STRENGTHS;
                        default -> known(choices, facet);
                    };
            boxes.add(new Narrowing(facet, values, form.by().getOrDefault(facet, "")));
        }
        return boxes;
    }

    private static List<String> known(Choices choices, Facet facet) {
        return List.copyOf(choices.of(facet).keySet());
    }

    /** Whether there are too many values for a list. */
    public boolean typed() {
        return values.size() > LISTED;
    }

    /** Its name in the address. */
    public String name() {
        return QueueForm.name(facet);
    }

    /** Whether it stands in the first line. */
    public boolean first() {
        return FIRST.contains(facet);
    }

    /** Whether a box is of use: a single value narrows nothing, unless it is chosen. */
    public boolean useful() {
        return values.size() > 1 || !chosen.isEmpty();
    }

    /** What there is to choose, and what is chosen even when nothing of it waits any more. */
    public List<String> shown() {
        List<String> shown = new ArrayList<>(values);
        if (!chosen.isEmpty() && !values.contains(chosen)) {
            shown.add(0, chosen);
        }
        return shown;
    }
}
