package id.wasit.store.priority;

import id.wasit.store.priority.PriorityFacts.PatternRecord;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the priorities of a batch of new cases need to know, read once for all of them.
 *
 * @param weights how much each part counts
 * @param patterns what people decided, by pattern
 * @param takenBack posts that an account took back, by account
 */
public record Ranks(Weights weights, Map<String, PatternRecord> patterns, Map<String, Integer> takenBack) {

    /**
     * Reads them for these accounts.
     *
     * @throws SQLException when the database refuses
     */
    public static Ranks load(Connection connection, Collection<String> accounts) throws SQLException {
        return load(connection, "WHERE account = ANY (?)", (Object) accounts.toArray(String[]::new));
    }

    /**
     * Reads them for all accounts.
     *
     * @throws SQLException when the database refuses
     */
    static Ranks load(Connection connection) throws SQLException {
        return load(connection, "");
    }

    private static Ranks load(Connection connection, String whose, @Nullable Object... values) throws SQLException {
        Map<String, PatternRecord> patterns = new HashMap<>();
        Rows.each(
                connection,
                "SELECT pattern, right_ones, misread FROM wasit.pattern_records",
                row -> patterns.put(
                        row.text("pattern"), new PatternRecord(row.integer("right_ones"), row.integer("misread"))));
        Map<String, Integer> takenBack = new HashMap<>();
        Rows.each(
                connection,
                "SELECT account, count(*) AS n FROM wasit.retractions " + whose + " GROUP BY account",
                row -> takenBack.put(row.text("account"), row.integer("n")),
                values);
        return new Ranks(Weights.load(connection), patterns, takenBack);
    }

    /** What people decided about a pattern. */
    public PatternRecord pattern(String pattern) {
        return patterns.getOrDefault(pattern, PatternRecord.NONE);
    }

    /** How many posts an account took back. */
    public int takenBack(String account) {
        return takenBack.getOrDefault(account, 0);
    }
}
