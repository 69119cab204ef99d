package id.wasit.store.queue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a WHERE.
 *
 * @param sql of words of this program only
 * @param values for its question marks
 */
record Condition(String sql, List<@Nullable Object> values) {
    static Condition of(String sql, @Nullable Object... values) {
        return new Condition(sql, Arrays.asList(values));
    }

    Condition and(String more, @Nullable Object... itsValues) {
        List<@Nullable Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(itsValues));
        return new Condition(sql + " AND " + more, all);
    }
}
