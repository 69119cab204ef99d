package id.wasit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.flags.Holds;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldsIT extends OneFlaggedPost {
    @Test
    void openedTextThatWasTakenBackGoesWhenTheTimeToHoldItIsOver() throws SQLException {
        takenBackAfterOpening();

        assertEquals(0, store.holds().enforce());
        assertEquals(List.of(TEXT), texts());
        test.clock.add(Holds.GRACE.plusHours(1));

        assertEquals(1, store.holds().enforce());
        assertEquals(List.of(""), texts());
        assertEquals(0, store.holds().enforce());
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'redaction'"));
        assertTrue(store.ledger().verify().holds());
    }

    @Test
    void holdKeepsTheTextUntilItEnds() throws SQLException {
        takenBackAfterOpening();
        store.holds().place(key, "sari", "Ps 454 UU 7/2017", in(Duration.ofDays(30)));
        test.clock.add(Duration.ofDays(29));

        assertEquals(0, store.holds().enforce());
        assertEquals(List.of(TEXT), texts());
        test.clock.add(Duration.ofDays(2));

        assertEquals(1, store.holds().enforce());
        assertEquals(List.of(""), texts());
    }

    @Test
    void releasedHoldKeepsNothing() throws SQLException {
        takenBackAfterOpening();
        store.holds().place(key, "sari", "Ps 454 UU 7/2017", in(Duration.ofDays(30)));
        test.clock.add(Duration.ofDays(10));

        assertEquals(1, store.holds().release(key, "budi"));
        store.holds().enforce();

        assertEquals(List.of(""), texts());
        assertEquals("sari", store.holds().of(key).get(0).holder());
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'release'"));
    }

    @Test
    void textThatWasNotTakenBackStays() throws SQLException {
        store.flags().write(List.of(flag));
        store.cases().open(key, "sari");
        test.clock.add(Duration.ofDays(400));

        assertEquals(0, store.holds().enforce());
        assertEquals(List.of(TEXT), texts());
    }

    @Test
    void holdNeedsAnOpenedCaseABasisAnEndAndTermsThatAllowIt() throws SQLException {
        store.flags().write(List.of(flag));
        Instant end = in(Duration.ofDays(30));

        assertRefused("belum dibuka", "dasar", end);
        store.cases().open(key, "sari");
        assertRefused("dasar hukum", " ", end);
        assertRefused("paling lama", "dasar", in(Duration.ofDays(366)));
        assertRefused("paling lama", "dasar", in(Duration.ZERO));
        test.sql("UPDATE wasit.posts SET policy_class = 'RESEARCH_ONLY'");
        assertRefused("RESEARCH_ONLY", "dasar", end);

        assertEquals(List.of(), store.holds().of(key));
    }

    @Test
    void plainSqlCannotChangeAHold() throws SQLException {
        takenBackAfterOpening();
        store.holds().place(key, "sari", "dasar", in(Duration.ofDays(30)));

        assertThrows(
                SQLException.class, () -> test.sql("UPDATE wasit.evidence_holds SET until = until + interval '1 day'"));
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.evidence_holds"));
    }

    private Instant in(Duration time) {
        return test.clock.instant().plus(time);
    }

    private void assertRefused(String why, String basis, Instant until) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> store.holds().place(key, "sari", basis, until));
        assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
    }
}
