package id.wasit.store.fairness;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Lock;
import id.wasit.store.sql.Rows;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Statistics;
import id.wasit.store.statistics.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares how groups fare, and keeps what the swap tests of the releases gave. */
public final class Fairness {
    /** What is compared, in the order of the page. */
    public static final List<Dimension> DIMENSIONS =
            List.of(Dimension.TARGET, Dimension.REGION, Dimension.UNIT, Dimension.RANK);

    /** Accounts whose first case is ever so old were flagged too. */
    private static final Period EVER = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));

    private static final String GROUPS = """
            INSERT INTO wasit.roster_groups (version, dimension, value, accounts)
            SELECT ?, d.dimension, d.value, count(DISTINCT e.account) FROM wasit.roster_entries e
                LEFT JOIN wasit.persons p ON p.key = e.person
                CROSS JOIN LATERAL (VALUES ('region', coalesce(e.region, '-')), ('unit', e.unit), ('rank', wasit.rank_of(p.position)))
                    d(dimension, value)
            WHERE e.until_version IS NULL GROUP BY d.dimension, d.value
            """;

    private final Database database;
    private final Ledger ledger;
    private final Statistics statistics;

    /** Over the store's database, ledger and counts. */
    public Fairness(Database database, Ledger ledger, Statistics statistics) {
        this.database = database;
        this.ledger = ledger;
        this.statistics = statistics;
    }

    /** Counts the accounts of a new version of the roster; cheap when it is the one that was counted. */
    public void update() {
        database.change(connection -> {
            long newest = Rows.number(connection, "SELECT coalesce(max(version), 0) FROM wasit.roster_versions");
            long counted = Rows.number(connection, "SELECT coalesce(max(version), 0) FROM wasit.roster_groups");
            if (newest > counted && Lock.ROSTER_GROUPS.tryTake(connection)) {
                Rows.update(connection, "DELETE FROM wasit.roster_groups");
                Rows.update(connection, GROUPS, newest);
            }
        });
    }

    /**
     * The groups of a dimension compared, one table per measure, and for candidates per contest. Flagged accounts are counted since ever and
     * for people who see all cases only; the other measures count cases of the period.
     */
    public List<ParityTable> tables(String user, Period period, Dimension dimension) {
        List<ParityTable> tables = new ArrayList<>(outcomes(dimension, statistics.counts(user, period, dimension)));
        flagged(user, dimension).ifPresent(parity -> tables.add(0, new ParityTable("", Measure.FLAGGED, parity)));
        return List.copyOf(tables);
    }

    /** All tables of the office by dimension, over the cases of the period, whoever asks: for its reports and for the alarm. */
    public Map<Dimension, List<ParityTable>> officeTables(Period period) {
        Map<Dimension, List<Tally>> counts = statistics.officeCounts(period, DIMENSIONS.toArray(Dimension[]::new));
        Map<Dimension, List<ParityTable>> tables = new EnumMap<>(Dimension.class);
        DIMENSIONS.forEach(
                dimension -> tables.put(dimension, outcomes(dimension, counts.getOrDefault(dimension, List.of()))));
        return tables;
    }

    private static List<ParityTable> outcomes(Dimension dimension, List<Tally> all) {
        List<Tally> tallies = all.stream()
                .filter(tally -> !tally.value().equals(Dimension.UNKNOWN))
                .toList();
        List<ParityTable> tables = new ArrayList<>();
        Map<String, List<Tally>> among = tallies.stream()
                .collect(Collectors.groupingBy(
                        tally -> dimension == Dimension.TARGET ? contest(tally.value()) : "",
                        TreeMap::new,
                        Collectors.toList()));
        among.forEach((name, members) -> {
            tables.add(outcomes(name, Measure.CONFIRMED, members));
            tables.add(outcomes(name, Measure.MISREAD, members));
        });
        return List.copyOf(tables);
    }

    /**
     * Keeps what the swap test of a release gave just now; it stands in the ledger. The first one of a release stands.
     *
     * @param version the release
     * @param contests how many contests
     * @param sentences how many sentences were read
     * @param differences where the verdicts were not the same, each in words
     * @throws id.wasit.store.sql.StoreFailure when the release is unknown
     */
    public void keep(String version, int contests, int sentences, List<String> differences) {
        database.change(connection -> {
            int kept = Rows.update(
                    connection,
                    "INSERT INTO wasit.swap_tests (version, tried_at, contests, sentences, differences) VALUES (?, ?, ?, ?, ?)"
                            + " ON CONFLICT (version) DO NOTHING",
                    version,
                    database.now(),
                    contests,
                    sentences,
                    differences.toArray(String[]::new));
            if (kept > 0) {
                Map<String, Object> told =
                        Map.of("version", version, "sentences", sentences, "differences", differences.size());
                ledger.append(connection, List.of(new LedgerDraft("swap_test", Ledger.PROGRAM, null, told)));
            }
        });
    }

    /** The swap test of a release; empty when it was never tried. */
    public Optional<SwapTest> swapTest(String version) {
        return database
                .query(
                        "SELECT * FROM wasit.swap_tests WHERE version = ?",
                        row -> new SwapTest(
                                row.text("version"),
                                row.instant("tried_at"),
                                row.integer("contests"),
                                row.integer("sentences"),
                                row.texts("differences")),
                        version)
                .stream()
                .findFirst();
    }

    private static String contest(String target) {
        int slash = target.indexOf('/');
        return slash < 0 ? target : target.substring(0, slash);
    }

    private static ParityTable outcomes(String among, Measure measure, List<Tally> tallies) {
        return new ParityTable(
                among,
                measure,
                Parity.of(tallies.stream()
                        .map(tally -> new Parity.Group(tally.value(), measure.part(tally), tally.read()))
                        .toList()));
    }

    private Optional<Parity> flagged(String user, Dimension dimension) {
        boolean all = database.inTransaction(connection -> {
            Scope scope = Users.scope(connection, user);
            return scope.isUnlimited();
        });
        Map<String, Long> roster = new HashMap<>();
        database.each(
                "SELECT value, accounts FROM wasit.roster_groups WHERE dimension = ?",
                row -> roster.put(row.text("value"), row.number("accounts")),
                dimension.code());
        if (!all || roster.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> accounts = statistics.counts(user, EVER, dimension).stream()
                .collect(Collectors.toMap(Tally::value, Measure.FLAGGED::part));
        // An account that left the roster was flagged all the same.
        return Optional.of(Parity.of(roster.entrySet().stream()
                .map(entry -> new Parity.Group(
                        entry.getKey(),
                        Math.min(accounts.getOrDefault(entry.getKey(), 0L), entry.getValue()),
                        entry.getValue()))
                .toList()));
    }
}
