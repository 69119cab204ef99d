package id.wasit.store.priority;

import id.wasit.model.Strength;
import id.wasit.store.posts.Json;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the priorities of the open cases true to what people decided meanwhile, and tells them. */
public final class Priorities {
    private static final Duration MEMORY = Duration.ofDays(90);
    private static final int BATCH = 500;

    /** After a change of the weights every open case moves; the rest follows the next time, so that pages stay quick meanwhile. */
    private static final int MOST_AT_ONCE = 10_000;

    private static final String RECORDS = """
            INSERT INTO wasit.pattern_records AS r (pattern, right_ones, misread)
            SELECT n.pattern, count(DISTINCT j.case_key) FILTER (WHERE j.verdict IN ('V', 'B', 'T')),
                count(DISTINCT j.case_key) FILTER (WHERE j.verdict = 'L')
            FROM wasit.live_judgements j JOIN wasit.cases c ON c.key = j.case_key
                JOIN wasit.findings n ON n.post_id = c.lead_post AND n.no = 0
            WHERE j.at > ? AND j.verdict IN ('V', 'B', 'T', 'L') GROUP BY n.pattern
            ON CONFLICT (pattern) DO UPDATE SET right_ones = excluded.right_ones, misread = excluded.misread
                WHERE (r.right_ones, r.misread) <> (excluded.right_ones, excluded.misread)
            """;

    private static final String OPEN = """
            SELECT c.key, c.strength, c.category, c.posts, c.account, n.pattern, extract(epoch FROM c.head_start)::bigint AS seconds,
                c.priority <> '[]' AS told
            FROM wasit.cases c JOIN wasit.findings n ON n.post_id = c.lead_post AND n.no = 0
            WHERE c.lane IN ('triase', 'identitas', 'telaah_kedua', 'penentuan')
            """;

    private static final String RANK =
            "UPDATE wasit.cases SET head_start = ? * interval '1 second', priority = ?::jsonb WHERE key = ?";

    private final Database database;

    /** Over the store's database. */
    public Priorities(Database database) {
        this.database = database;
    }

    /** Why a case is read when it is; empty when it was never ranked. */
    public Optional<Priority> of(String caseKey) {
        return database
                .query(
                        "SELECT priority, extract(epoch FROM head_start)::bigint AS seconds FROM wasit.cases"
                                + " WHERE key = ? AND priority <> '[]'",
                        row -> new Priority(
                                Json.read(row.text("priority"), PriorityPart[].class),
                                Duration.ofSeconds(row.number("seconds"))),
                        caseKey)
                .stream()
                .findFirst();
    }

    /**
     * Counts again what people decided in the last ninety days, and ranks the open cases by it, in small steps: a reader never waits for it.
     *
     * @return how many cases got another place; when it is {@value #MOST_AT_ONCE}, others still wait for theirs
     */
    public int refresh() {
        database.change(
                connection -> Rows.update(connection, RECORDS, database.now().minus(MEMORY)));
        List<@Nullable Object[]> moved = database.inTransaction(Priorities::moved);
        for (int from = 0; from < moved.size(); from += BATCH) {
            List<@Nullable Object[]> step = moved.subList(from, Math.min(moved.size(), from + BATCH));
            database.change(connection -> Rows.batch(connection, RANK, step));
        }
        return moved.size();
    }

    /** Values for {@link #RANK}, in the order of the keys, so that two that refresh wait for each other and never in a circle. */
    private static List<@Nullable Object[]> moved(Connection connection) throws SQLException {
        Ranks ranks = Ranks.load(connection);
        Map<String, @Nullable Object[]> moved = new TreeMap<>();
        Rows.each(connection, OPEN, row -> {
            Priority priority = Priority.of(facts(row, ranks), ranks.weights());
            long seconds = priority.headStart().toSeconds();
            if (moved.size() < MOST_AT_ONCE && (seconds != row.number("seconds") || !row.truth("told"))) {
                String key = row.text("key");
                moved.put(key, new @Nullable Object[] {seconds, Json.write(priority.parts()), key});
            }
        });
        return List.copyOf(moved.values());
    }

    private static PriorityFacts facts(Row row, Ranks ranks) throws SQLException {
        return new PriorityFacts(
                Strength.values()[row.integer("strength")],
                row.text("category"),
                row.integer("posts"),
                ranks.takenBack(row.text("account")),
                ranks.pattern(row.text("pattern")));
    }
}
