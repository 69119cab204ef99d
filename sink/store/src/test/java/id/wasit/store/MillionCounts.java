package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.store.access.UserRole;
import id.wasit.store.fairness.Fairness;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Tally;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How long the pages of statistics and parity wait for a million cases; kept out of the build by its name like {@link MillionCases}, run like
 * it with {@code -Dit.test=MillionCounts}.
 */
class MillionCounts {
    private static final Period QUARTER = Period.lastDays(90, LocalDate.of(2025, 12, 1));

    @Test
    void pagesOfCountsStayFast() throws SQLException {
        try (TestStore test = TestStore.fresh().withPeople()) {
            int cases = Integer.getInteger("wasit.cases", 1_000_000);
            MillionCases.fill(test, cases);
            test.store.users().add("dinas", "Penyelia Dinas", Set.of(UserRole.SUPERVISOR), "unit-7", "wasit");
            test.store.users().add("daerah", "Penyelia Daerah", Set.of(UserRole.SUPERVISOR), null, "wasit");
            test.store.users().limit("daerah", Set.of("daerah-7", "daerah-8"), Set.of(), "wasit");
            long start = System.nanoTime();
            test.store.statistics().update();
            MillionCases.print(
                    "counted for the first time: %.0f cases per second", cases / MillionCases.seconds(start));
            decideFourOfFive(test);
            assertEquals(
                    cases,
                    test.store.statistics().counts("wati", QUARTER, Dimension.LANE).stream()
                            .mapToLong(Tally::cases)
                            .sum());
            for (String who : new String[] {"wati", "dinas", "daerah"}) {
                pages(test, who);
            }
        }
    }

    /** As if people had read them: deciding a million cases step by step would take days. */
    private static void decideFourOfFive(TestStore test) throws SQLException {
        test.sql("""
            UPDATE wasit.counted_cases SET target = 'kontes/' || abs(hashtext(case_key)) % 4, took = '3',
                outcome = (ARRAY['menunggu', 'terkonfirmasi', 'terkonfirmasi', 'diperbolehkan', 'salah_leksikon'])
                    [1 + abs(hashtext('o' || case_key)) % 5]
            """);
        test.sql("TRUNCATE wasit.daily_counts");
        test.sql("""
            INSERT INTO wasit.daily_counts SELECT dimension, day, value, outcome, sum(cases), sum(posts), sum(first)
            FROM wasit.counted_rows GROUP BY dimension, day, value, outcome
            """);
        test.sql("TRUNCATE wasit.monthly_counts");
        test.sql("""
            INSERT INTO wasit.monthly_counts SELECT dimension, date_trunc('month', day)::date, value, outcome, sum(cases), sum(posts), sum(first)
            FROM wasit.daily_counts GROUP BY 1, 2, 3, 4
            """);
        test.sql("VACUUM ANALYZE wasit.counted_cases, wasit.daily_counts, wasit.monthly_counts");
    }

    private static void pages(TestStore test, String who) throws SQLException {
        MillionCases.report("statistics page of " + who, () -> {
            test.store.statistics().update(500);
            test.store.statistics().days(who, QUARTER, Dimension.STRENGTH);
            test.store.statistics().days(who, QUARTER, Dimension.LANE);
            return test.store
                    .statistics()
                    .counts(
                            who,
                            QUARTER,
                            Dimension.LANE,
                            Dimension.TOOK,
                            Dimension.CATEGORY,
                            Dimension.REGION,
                            Dimension.CONTEST,
                            Dimension.SOURCE,
                            Dimension.RELEASE,
                            Dimension.STRENGTH);
        });
        for (Dimension dimension : Fairness.DIMENSIONS) {
            MillionCases.report(
                    "parity by " + dimension.code() + " of " + who,
                    () -> test.store.fairness().tables(who, QUARTER, dimension));
        }
    }
}
