package id.wasit.store.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.model.Flag;
import id.wasit.model.RosterEntry;
import id.wasit.store.Made;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counts are what a count of all cases would give, after every kind of change, for everybody who asks. */
class CountingIT {
    private static final Period OCTOBER = new Period(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 31));

    private TestStore test;

    @BeforeEach
    void open() {
        test = TestStore.fresh().withPeople();
        test.store.roster().replace(new RosterImport(roster(), List.of(), "wasit", "daftar.csv"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void everyChangeOfACaseIsCountedOnce() throws SQLException {
        String first = flagged("p1", "a1");
        flagged("p2", "a1");
        flagged("p3", "b1");
        assertCounts(Map.of(Outcome.WAITING, 3L));

        decide(first, "sari", Verdict.LEXICON_ERROR);
        assertCounts(Map.of(Outcome.WAITING, 2L, Outcome.MISREAD, 1L));

        test.store.cases().undo(first, "sari");
        assertCounts(Map.of(Outcome.WAITING, 3L));

        decide(first, "sari", Verdict.BENIGN);
        assertCounts(Map.of(Outcome.WAITING, 2L, Outcome.PERMITTED, 1L));
        assertEquals(
                test.ask("SELECT count(DISTINCT account) FROM wasit.cases"),
                List.of(String.valueOf(all("wati").accounts())));
    }

    @Test
    void theSameFlagAgainChangesNothing() {
        flagged("p1", "a1");
        Tally before = all("wati");

        flagged("p1", "a1");

        assertEquals(before, all("wati"));
    }

    @Test
    void whoIsLimitedIsCountedTheirOwnCasesOnly() {
        flagged("p1", "a1");
        flagged("p2", "a2");
        flagged("p3", "b1");
        person("satu", null, Set.of(), Set.of("Dinas Satu"));
        person("dari.satu", "Dinas Satu", Set.of(), Set.of());
        person("jauh", null, Set.of("Negeri Jauh"), Set.of());
        test.store.users().add("adi", "Adi", Set.of(UserRole.ADMIN), null, "wasit");

        assertEquals(2, all("satu").cases());
        assertEquals(1, all("dari.satu").cases());
        assertEquals(0, all("jauh").cases());
        assertEquals(0, all("adi").cases());
        assertEquals(3, all("wati").cases());
        assertEquals(
                List.of("Dinas Dua"),
                test.store.statistics().counts("dari.satu", OCTOBER, Dimension.UNIT).stream()
                        .map(Tally::value)
                        .toList());
    }

    @Test
    void daysTellWhatStillWaits() {
        String one = flagged("p1", "a1");
        flagged("p2", "b1");
        decide(one, "sari", Verdict.BENIGN);
        test.store.statistics().update();

        List<DayTally> days = test.store.statistics().days("wati", OCTOBER, Dimension.CATEGORY);

        assertEquals(List.of(new DayTally(LocalDate.of(2025, 10, 1), "ajakan_memilih", 1, 1)), days);
    }

    @Test
    void aYearIsTheSumOfItsMonthsAndOfTheDaysAtItsEnds() {
        flagged("p1", "a1");
        test.clock.add(Duration.ofDays(20));
        flagged("p2", "a2");
        test.clock.add(Duration.ofDays(40));
        flagged("p3", "b1");
        test.store.statistics().update();

        for (LocalDate from = LocalDate.of(2025, 9, 28);
                from.isBefore(LocalDate.of(2025, 12, 5));
                from = from.plusDays(1)) {
            for (LocalDate to = from; to.isBefore(LocalDate.of(2025, 12, 5)); to = to.plusDays(3)) {
                Period period = new Period(from, to);
                long byDay = test.store.statistics().days("wati", period, Dimension.CATEGORY).stream()
                        .mapToLong(DayTally::cases)
                        .sum();
                assertEquals(
                        byDay,
                        test.store.statistics().counts("wati", period, Dimension.CATEGORY).stream()
                                .mapToLong(Tally::cases)
                                .sum(),
                        period.toString());
            }
        }
    }

    private void assertCounts(Map<Outcome, Long> expected) throws SQLException {
        Tally all = all("wati");
        assertEquals(expected, all.outcomes());
        assertEquals(List.of("0"), test.ask("""
                SELECT count(*) FROM (
                    SELECT dimension, day, value, outcome, sum(cases) AS n FROM wasit.daily_counts GROUP BY 1, 2, 3, 4 HAVING sum(cases) <> 0
                    EXCEPT SELECT dimension, day, value, outcome, count(*) FROM wasit.counted_rows GROUP BY 1, 2, 3, 4) d
                """), "daily counts differ from the cases");
    }

    private Tally all(String user) {
        test.store.statistics().update();
        return Tally.sum("", test.store.statistics().counts(user, OCTOBER, Dimension.LANE));
    }

    private void person(String login, String unit, Set<String> regions, Set<String> units) {
        test.store.users().add(login, login, Set.of(UserRole.SUPERVISOR), unit, "wasit");
        test.store.users().limit(login, regions, units, "wasit");
    }

    private String flagged(String item, String author) {
        Flag flag = Made.flag(item, author, "Ayo coblos " + item, "f-" + item, id.wasit.model.Strength.STRONG, 3);
        test.store.flags().write(List.of(flag));
        return FlagTable.caseKey(flag);
    }

    private void decide(String key, String user, Verdict verdict) {
        int version = test.store.cases().open(key, user).row().version();
        test.store.cases().decide(new Decision(key, version, user, verdict, null, "alasan", null));
    }

    private static List<RosterEntry> roster() {
        return List.of(
                Made.entry("a1", "p-1", "Dinas Satu"),
                Made.entry("a2", "p-2", "Dinas Satu"),
                Made.entry("b1", "p-3", "Dinas Dua"));
    }
}
