package id.wasit.store.quality;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.fairness.Rate;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import id.wasit.store.statistics.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far readers agree, and how one reader changes. Golden items count here as every other case: more people have read them. */
public final class Quality {
    private static final Duration LATELY = Duration.ofDays(30);
    private static final Duration BEFORE = Duration.ofDays(120);

    /** Cases that are enough for an interval; a second reading of all cases of years would not fit a page. */
    private static final int MOST = 5_000;

    private static final String TWICE_READ = """
            SELECT j.case_key, j.verdict || coalesce(' ' || j.category, '') AS said FROM wasit.live_judgements j
                JOIN wasit.cases c ON c.key = j.case_key
            WHERE j.verdict NOT IN ('U', 'I', 'D') AND j.kind <> 'penentuan' AND j.case_key IN (
                SELECT m.case_key FROM wasit.case_moves m WHERE m.kind = 'telaah_kedua' AND m.verdict <> 'S'
                    AND m.at >= ?::timestamp AT TIME ZONE 'Asia/Jakarta' AND m.at < (?::date + 1)::timestamp AT TIME ZONE 'Asia/Jakarta'
                    ORDER BY m.at DESC LIMIT ?)%s
            ORDER BY j.case_key, j.seq
            """;

    private static final String OWN = """
            SELECT m.verdict, m.at >= ? AS late, count(*) AS n FROM wasit.case_moves m
            WHERE m.actor = ? AND m.verdict IS NOT NULL AND m.verdict <> 'S' AND m.at >= ? GROUP BY 1, 2
            """;

    private static final String AGREED = """
            SELECT count(*) AS whole, count(*) FILTER (WHERE mine.verdict = theirs.verdict
                AND mine.category IS NOT DISTINCT FROM theirs.category) AS part
            FROM wasit.live_judgements mine JOIN wasit.live_judgements theirs
                ON theirs.case_key = mine.case_key AND theirs.actor <> mine.actor AND theirs.verdict NOT IN ('U', 'I', 'D')
            WHERE mine.actor = ? AND mine.at >= ? AND mine.verdict NOT IN ('U', 'I', 'D')
            """;

    private final Database database;
    private final Ledger ledger;
    private final Golden golden;

    /** Over the store's database and ledger. */
    public Quality(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
        this.golden = new Golden(database, ledger);
    }

    /** The golden items. */
    public Golden golden() {
        return golden;
    }

    /** How many of the readings are golden items by themselves. */
    public GoldenShare goldenShare() {
        return new GoldenShare(database, ledger, golden);
    }

    /** The sample of what was not flagged. */
    public Recall recall() {
        return new Recall(database, ledger);
    }

    /** How far first and second readers of the period agreed, over the cases that this person may see; at most the {@value #MOST} newest. */
    public Agreement agreement(String user, Period period) {
        return database.inTransaction(connection -> agreement(connection, Users.scope(connection, user), period));
    }

    /** The same over all cases of the office, whoever asks: for what leaves the house. */
    public Agreement officeAgreement(Period period) {
        return database.inTransaction(connection -> agreement(connection, null, period));
    }

    private static Agreement agreement(Connection connection, @Nullable Scope scope, Period period)
            throws SQLException {
        Map<String, List<String>> items = new LinkedHashMap<>();
        Object[] asked = {period.from(), period.to(), MOST};
        Rows.each(
                connection,
                TWICE_READ.formatted(scope == null ? "" : scope.and("c")),
                row -> items.computeIfAbsent(row.text("case_key"), key -> new ArrayList<>())
                        .add(row.text("said")),
                scope == null ? asked : scope.after(asked));
        Collection<List<String>> read = items.values();
        return Agreement.of(List.copyOf(read));
    }

    /** A person's own readings; show them to nobody else. */
    public OwnReading own(String login) {
        Instant now = database.now();
        Map<Boolean, Map<String, Long>> counts = new HashMap<>();
        database.each(
                OWN,
                row -> counts.computeIfAbsent(row.truth("late"), late -> new HashMap<>())
                        .put(row.text("verdict"), row.number("n")),
                now.minus(LATELY),
                login,
                now.minus(BEFORE));
        Rate agreed = database.only(
                AGREED, row -> Rate.of(row.number("part"), row.number("whole")), login, now.minus(BEFORE));
        Golden.Results results = golden.results(login);
        Rate right = Rate.of(
                results.signs().part() + results.flaggedWrongly().part(),
                results.signs().whole() + results.flaggedWrongly().whole());
        return new OwnReading(
                rates(counts.getOrDefault(true, Map.of())), rates(counts.getOrDefault(false, Map.of())), agreed, right);
    }

    private static Map<String, Rate> rates(Map<String, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Rate> rates = new HashMap<>();
        counts.forEach((verdict, n) -> rates.put(verdict, Rate.of(n, all)));
        return rates;
    }
}
