package id.wasit.store.queue;

import java.util.List;

/**
 * A part of a WHERE.
 *
 * @param sql of words of this program only
 * @param values for its question marks
 */
record Condition(String sql, List<Object> values) {
    static Condition of(String sql, Object... values) {
        return new Condition(sql, List.of(values));
    }

    Condition onlyWhere(String more) {
        return new Condition(sql + " AND " + more, values);
    }
}
