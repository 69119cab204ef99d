package id.wasit.store.queue;

import id.wasit.store.cases.Lane;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a lane to list.
 *
 * @param lane the queue
 * @param by what it is narrowed to; an absent facet does not narrow
 * @param search words to look for
 */
public record QueueFilter(
        Lane lane, Map<Facet, String> by, @Nullable Search search) {

    /** Keeps its own copy. */
    public QueueFilter {
        by = Map.copyOf(by);
    }

    /** All cases of a lane. */
    public static QueueFilter of(Lane lane) {
        return new QueueFilter(lane, Map.of(), null);
    }

    /** Narrowed to a value as well; a blank one does not narrow. */
    public QueueFilter with(Facet facet, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return this;
        }
        Map<Facet, String> more = new EnumMap<>(Facet.class);
        more.putAll(by);
        more.put(facet, value.strip());
        return new QueueFilter(lane, more, search);
    }

    /** Narrowed to what has these words. */
    public QueueFilter with(Search words) {
        return new QueueFilter(lane, by, words);
    }

    /** Whether anything narrows the lane. */
    public boolean narrows() {
        return !by.isEmpty() || search != null;
    }
}
