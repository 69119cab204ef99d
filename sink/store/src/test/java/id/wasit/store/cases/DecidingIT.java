package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.store.release.PatternOutcome;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked of a verdict, what is kept of it, and what it counts for. */
class DecidingIT extends Desk {
    @Test
    void aSignNeedsItsGroundsInTheProgramAndInTheDatabase() {
        Sign empty = new Sign(CATEGORY, Severity.LIGHT, "SKB D8", List.of());
        String key = flagged("g1");
        store.cases().open(key, "sari");

        assertThrows(
                IllegalArgumentException.class,
                () -> new Decision(key, 1, "sari", Verdict.INDICATION, empty, "ajakan", null));
        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at,"
                                + " verdict, category) VALUES ('" + key
                                + "', 2, 'triase', 'triase', 'verifikasi_identitas', false, 'sari', 'x', now(), 'V', 'a')"));
    }

    @Test
    void groundsAndSeverityOfASignAreKept() {
        String key = flagged("g2");
        test.clock.add(Duration.ofSeconds(1));
        decide(key, "sari", Verdict.INDICATION);

        Sign kept = store.history().recent("sari", 1).get(0).move().sign();

        assertEquals(CaseFileTest.sign(CATEGORY), kept);
    }

    @Test
    void aCardThatWasFetchedAheadIsDecidedAtOnceAndCountsAsOpened() {
        String key = flagged("pre");
        int version = store.cases().card(key, "sari").row().version();

        CaseRow row = store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan", null));

        assertEquals(CaseState.CLOSED, row.state());
        assertEquals(2, row.version());
    }

    @Test
    void openingItOneselfMeanwhileIsNoConflict() {
        String key = flagged("pre2");
        int version = store.cases().card(key, "sari").row().version();
        store.cases().open(key, "sari");

        store.cases().decide(new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan", null));

        String other = flagged("pre3");
        store.cases().open(other, "budi");
        Decision late = new Decision(other, 0, "sari", Verdict.BENIGN, null, "kutipan", null);
        assertThrows(StaleCase.class, () -> store.cases().decide(late));
    }

    @Test
    void ofTheClosedOnesSomeAreReadByASecondPersonWhoDoesNotKnow() {
        String key = flagged("look");
        int version = store.cases().open(key, "sari").row().version();

        CaseRow row = store.cases()
                .decide(
                        new Decision(key, version, "sari", Verdict.LEXICON_ERROR, null, "salah baca", null),
                        new SecondLook(100),
                        Policy.NONE);

        assertEquals(Lane.SECOND, row.lane());
        assertTrue(store.cases().card(key, "budi").blind());
        assertEquals(CaseState.CLOSED, decide(key, "budi", Verdict.BENIGN).state());
    }

    @Test
    void aSignSeenOnlyInTheSecondLookWaitsUntilItIsKnownWhoseAccountItIs() {
        String key = flagged("look2");
        int version = store.cases().open(key, "sari").row().version();
        store.cases()
                .decide(
                        new Decision(key, version, "sari", Verdict.BENIGN, null, "kutipan", null),
                        new SecondLook(100),
                        Policy.NONE);

        assertEquals(CaseState.IDENTITY, decide(key, "budi", Verdict.INDICATION).state());
        store.cases().decideIdentity(step(key, "budi", null), true);
        assertEquals(CaseState.HEARING, decide(key, "wati", Verdict.INDICATION).state());
    }

    @Test
    void theShareOfSecondLooksIsAsAskedFor() {
        SecondLook seven = new SecondLook(7);

        long drawn =
                IntStream.range(0, 20_000).filter(i -> seven.draws("case" + i)).count();

        assertTrue(drawn > 20_000 * 0.06 && drawn < 20_000 * 0.08, drawn + " of 20000");
    }

    @Test
    void onlyAMisreadingCountsAgainstThePattern() {
        decide(flagged("po1"), "sari", Verdict.BENIGN);
        decide(flagged("po2"), "sari", Verdict.LEXICON_ERROR);
        long before = misread();

        decide(flagged("po3"), "sari", Verdict.BENIGN);
        decide(flagged("po4"), "sari", Verdict.OUTSIDE_PERIOD);
        decide(flagged("po5"), "sari", Verdict.WRONG_IDENTITY);
        assertEquals(before, misread());
        decide(flagged("po6"), "sari", Verdict.LEXICON_ERROR);

        assertEquals(before + 1, misread());
        assertTrue(store.drafts().trials().outcomes().stream().allMatch(outcome -> outcome.right() > 1));
    }

    @Test
    void whatIsStillBeingWrittenIsKeptForItsAuthorOnly() {
        String key = flagged("draft");
        store.notes().draft(key, "sari", "setengah kalim");

        assertEquals("setengah kalim", store.cases().card(key, "sari").draft());
        assertEquals("", store.cases().card(key, "budi").draft());
        store.notes().add(key, "sari", "setengah kalimat, kini selesai");
        assertEquals("", store.cases().card(key, "sari").draft());
    }

    @Test
    void aNoteThatIsSentTwiceIsOneAndWhatWasKeptOfItOnTheWayDoesNotComeBack() {
        String key = flagged("twice");
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> store.notes().add(key, "sari", "sudah dicek")),
                        CompletableFuture.runAsync(() -> store.notes().add(key, "sari", "sudah dicek")))
                .join();
        store.notes().draft(key, "sari", "sudah dicek");

        assertEquals(List.of("sudah dicek"), notes(key));
        assertEquals("", store.cases().card(key, "sari").draft());
        store.notes().add(key, "budi", "sudah dicek");
        test.clock.add(Duration.ofMinutes(1));
        store.notes().add(key, "sari", "sudah dicek");
        assertEquals(List.of("sudah dicek", "sudah dicek", "sudah dicek"), notes(key));
    }

    private List<String> notes(String key) {
        return store.cases().card(key, "wati").notes().stream().map(Note::text).toList();
    }

    private long misread() {
        store.statistics().update();
        return store.drafts().trials().outcomes().stream()
                .mapToLong(PatternOutcome::misread)
                .sum();
    }
}
