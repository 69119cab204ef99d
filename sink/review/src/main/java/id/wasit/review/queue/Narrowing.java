package id.wasit.review.queue;

import id.wasit.store.queue.Choices;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One select box of the filter.
 *
 * @param name name of the parameter
 * @param values what there is to choose
 * @param chosen what is chosen
 */
record Narrowing(String name, Set<String> values, @Nullable String chosen) {

    /** The boxes for what the lane holds. Where there is nothing to choose, the page leaves the box out. */
    static List<Narrowing> of(Choices choices, QueueForm form) {
        return List.of(
                new Narrowing("kategori", choices.categories().keySet(), form.kategori()),
                new Narrowing("kontestasi", choices.contests().keySet(), form.kontestasi()),
                new Narrowing("wilayah", choices.regions().keySet(), form.wilayah()),
                new Narrowing("unit", choices.units().keySet(), form.unit()),
                new Narrowing("sumber", choices.sources().keySet(), form.sumber()));
    }

    /** Whether a box is of use: a single value narrows nothing, unless it is chosen. */
    public boolean useful() {
        return values.size() > 1 || (chosen != null && !chosen.isBlank());
    }
}
