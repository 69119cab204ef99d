package id.wasit.store.statistics;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of cases, as far as the person who asks may see them. */
public final class Statistics {
    /** So many notes are worked off in one transaction. */
    public static final int STEP = 20_000;

    private static final String TALLIES = """
            SELECT f.dimension, f.value, f.outcome, sum(f.cases) AS cases, sum(f.posts) AS posts, sum(f.first) AS accounts
            FROM %s WHERE f.dimension = ANY (?) AND f.day BETWEEN ? AND ?%s GROUP BY f.dimension, f.value, f.outcome
            """;

    /** Months where whole months are asked for, else days. */
    private static final String SUMMED = "wasit.counts_between(?, ?, ?)";

    private static final String DAYS = """
            SELECT f.day, f.value, sum(f.cases) FILTER (WHERE f.outcome <> 'menunggu') AS decided,
                sum(f.cases) FILTER (WHERE f.outcome = 'menunggu') AS waiting
            FROM %s WHERE f.dimension = ANY (?) AND f.day BETWEEN ? AND ?%s GROUP BY f.day, f.value ORDER BY f.day, f.value
            """;

    private final Database database;

    /** Over the store's database. */
    public Statistics(Database database) {
        this.database = database;
    }

    /** Counts what changed since the last time. Several processes may call it: one does it, the others go on with what is there. */
    public void update() {
        while (update(STEP) >= STEP) {
            // More notes wait than fit into one transaction.
        }
    }

    /**
     * Counts the oldest changes only, so that a page need not wait for many.
     *
     * @param most how many
     * @return how many it was
     */
    public int update(int most) {
        return database.inTransaction(connection -> (int) Rows.number(connection, "SELECT wasit.count_cases(?)", most));
    }

    /** Cases by one dimension, the most frequent value first. */
    public List<Tally> counts(String user, Period period, Dimension dimension) {
        return counts(user, period, new Dimension[] {dimension}).getOrDefault(dimension, List.of());
    }

    /** Cases by several dimensions, in one question to the database. */
    public Map<Dimension, List<Tally>> counts(String user, Period period, Dimension... dimensions) {
        return database.inTransaction(
                connection -> counts(connection, Users.scope(connection, user), period, dimensions));
    }

    /** Whether no case is kept from this person: only then may they have counts of the whole office, else they could take their own away. */
    public boolean wholeOffice(String user) {
        return database.inTransaction(
                connection -> Users.scope(connection, user).isUnlimited());
    }

    /**
     * The same over all cases of the office: for what leaves the house, and for alarms. Show it to nobody who sees a part of the cases, see
     * {@link #wholeOffice}.
     */
    public Map<Dimension, List<Tally>> officeCounts(Period period, Dimension... dimensions) {
        return database.inTransaction(connection -> counts(connection, null, period, dimensions));
    }

    private static Map<Dimension, List<Tally>> counts(
            Connection connection, @Nullable Scope scope, Period period, Dimension[] dimensions) throws SQLException {
        Map<Dimension, Map<String, Collected>> found = new EnumMap<>(Dimension.class);
        ask(connection, scope, new Question(TALLIES, SUMMED, period, dimensions), row -> {
            Collected value = found.computeIfAbsent(Dimension.of(row.text("dimension")), d -> new HashMap<>())
                    .computeIfAbsent(row.text("value"), v -> new Collected());
            value.outcomes.merge(Outcome.of(row.text("outcome")), row.number("cases"), Long::sum);
            value.posts += row.number("posts");
            value.accounts += row.number("accounts");
        });
        Map<Dimension, List<Tally>> tallies = new EnumMap<>(Dimension.class);
        found.forEach((dimension, values) -> tallies.put(dimension, sorted(values)));
        return tallies;
    }

    /** Cases of each day by one dimension, oldest first; a day without cases is absent. */
    public List<DayTally> days(String user, Period period, Dimension dimension) {
        List<DayTally> days = new ArrayList<>();
        Question question = new Question(DAYS, "wasit.daily_counts", period, new Dimension[] {dimension});
        database.change(connection -> ask(
                connection,
                Users.scope(connection, user),
                question,
                row -> days.add(new DayTally(
                        row.date("day"), row.text("value"), row.number("decided"), row.number("waiting")))));
        days.removeIf(day -> day.cases() == 0);
        return List.copyOf(days);
    }

    private static List<Tally> sorted(Map<String, Collected> values) {
        List<Tally> tallies = new ArrayList<>();
        values.forEach((value, sums) -> {
            sums.outcomes.values().removeIf(n -> n == 0);
            tallies.add(new Tally(value, sums.outcomes, sums.posts, sums.accounts));
        });
        tallies.removeIf(tally -> tally.cases() == 0);
        tallies.sort(Comparator.comparing((Tally tally) -> -tally.cases()).thenComparing(Tally::value));
        return List.copyOf(tallies);
    }

    /**
     * What is asked.
     *
     * @param sql with places for where it is counted from, and for the limits of who asks
     * @param all what everything is counted from, as days or as {@link #SUMMED}
     */
    private record Question(String sql, String all, Period period, Dimension[] dimensions) {
        List<@Nullable Object> values() {
            return List.of(
                    Arrays.stream(dimensions).map(Dimension::code).toArray(String[]::new), period.from(), period.to());
        }
    }

    /** @param scope the limits of who asks; null for the office itself */
    private static void ask(Connection connection, @Nullable Scope scope, Question question, Rows.Sink sink)
            throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        String from = question.all() + " f";
        String and = "";
        List<@Nullable Object> limits = List.of();
        boolean summed = question.all().equals(SUMMED);
        if (scope == null || scope.isUnlimited()) {
            values.addAll(summed ? question.values() : List.of());
        } else if (scope.leavesOutOwnUnitOnly()) {
            // Everything, less one office: a few rows taken away are cheaper than all others added up.
            from = "(SELECT dimension, day, value, outcome, cases, posts, first FROM " + from + " UNION ALL"
                    + " SELECT dimension, day, value, outcome, -cases, -posts, -first FROM wasit.counted_rows WHERE unit = ?) f";
            values.addAll(summed ? question.values() : List.of());
            values.addAll(scope.values());
        } else {
            from = "wasit.counted_rows f";
            and = scope.and("f");
            limits = scope.values();
        }
        values.addAll(question.values());
        values.addAll(limits);
        Rows.each(connection, question.sql().formatted(from, and), sink, values.toArray());
    }

    /** Sums that are still growing. */
    private static final class Collected {
        private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
        private long posts;
        private long accounts;
    }
}
