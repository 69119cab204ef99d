package id.wasit.store.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.posts.Posts;
import id.wasit.store.release.PatternOutcome;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Tally;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Settled cases in the queue once more: read like all others, and never further than that. */
class GoldenIT {
    private static final Period YEAR = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

    private TestStore test;
    private Store store;

    @BeforeEach
    void settleTwoCases() {
        test = TestStore.fresh().withPeople();
        store = test.store;
        store.users().add("rudi", "Rudi Wijaya", Set.of(UserRole.REVIEWER), null, "wasit");
        store.users().add("tono", "Tono Saputra", Set.of(UserRole.REVIEWER), null, "wasit");
        String sign = flagged("tanda", "a1");
        decide(sign, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(new Step(sign, version(sign), "sari", "alasan", null), true);
        decide(sign, "budi", Verdict.INDICATION);
        String misread = flagged("salah", "a2");
        decide(misread, "sari", Verdict.LEXICON_ERROR);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void itLooksLikeAnyOtherCase() throws SQLException {
        assertEquals(2, store.quality().golden().plant("wati", 2));

        for (String key : test.ask("SELECT case_key FROM wasit.golden_items")) {
            var card = store.cases().open(key, "rudi");
            assertEquals(CaseState.TRIAGE, card.row().state());
            assertEquals(3.5, card.flags().get(0).flag().strongest().score());
            assertTrue(card.flags().get(0).flag().post().text().startsWith("Ayo coblos"));
            assertTrue(store.history().ofCase(key, "rudi").stream()
                    .anyMatch(entry -> entry.kind().equals("flag")));
            assertTrue(
                    store.history().ofCase(key, "rudi").stream()
                            .noneMatch(entry -> entry.kind().contains("golden")),
                    "the story of the case does not tell");
        }
    }

    @Test
    void theQueueHandsItOnlyToWhoHasNotReadTheCaseItIsMadeOf() throws SQLException {
        store.quality().golden().plant("wati", 2);

        assertEquals(List.of(), claimed("sari"), "read both");
        assertEquals(List.of(golden("L")), claimed("budi"), "read the sign only");
        assertEquals(List.of(golden("V")), claimed("rudi"));
    }

    @Test
    void noneIsMadeOfACaseThatTooFewAreLeftToRead() {
        store.users().activate("rudi", false, "wasit");
        store.users().activate("tono", false, "wasit");

        assertEquals(1, store.quality().golden().plant("wati", 2), "the misread one: Budi and Wati have not read it");
    }

    @Test
    void twoPeopleWhoAgreeOnItCloseIt() throws SQLException {
        store.quality().golden().plant("wati", 2);
        String key = golden("V");

        decide(key, "rudi", Verdict.INDICATION);
        CaseRow after = decide(key, "tono", Verdict.INDICATION);

        assertEquals(CaseState.CLOSED, after.state());
        assertEquals(2, store.quality().golden().results(null).signs().part());
        assertEquals(1, store.quality().own("tono").golden().part());
    }

    @Test
    void theDatabaseRefusesToReferIt() throws SQLException {
        store.quality().golden().plant("wati", 2);
        String key = golden("V");
        decide(key, "rudi", Verdict.INDICATION);

        SQLException refused = assertThrows(SQLException.class, () -> test.sql("""
                INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at, verdict, category,
                    severity, basis, grounds)
                SELECT key, version + 1, 'telaah_kedua', state, 'hak_jawab', false, 'tono', 'x', now(), 'V', 'ajakan_memilih', 'sedang', 'x',
                    '[{}]' FROM wasit.cases WHERE key = '%s'
                """.formatted(key)));
        assertTrue(refused.getMessage().contains("cannot go to"), refused.getMessage());
        assertThrows(SQLException.class, () -> test.sql("DELETE FROM wasit.golden_items"));
        assertThrows(SQLException.class, () -> test.sql("UPDATE wasit.golden_items SET case_key = of_case"));
    }

    @Test
    void aCaseThatSomebodyReadCannotBecomeOne() throws SQLException {
        String fresh = flagged("baru", "a3");
        store.cases().open(fresh, "rudi");

        assertThrows(
                SQLException.class,
                () -> test.sql("INSERT INTO wasit.golden_items SELECT '" + fresh
                        + "', key, 'L', NULL, 'wati', now() FROM wasit.cases WHERE state = 'ditutup_bukan_indikasi'"));
    }

    @Test
    void itIsCountedNowhereAndUsedOnce() throws SQLException {
        store.statistics().update();
        long before = cases();

        assertEquals(2, store.quality().golden().plant("wati", 2));
        decide(golden("L"), "rudi", Verdict.BENIGN);
        store.statistics().update();

        assertEquals(before, cases());
        assertEquals(
                List.of(1L),
                store.drafts().trials().outcomes().stream()
                        .map(PatternOutcome::misread)
                        .toList());
        assertEquals(0, store.quality().golden().plant("wati", 2), "each settled case once");
        Golden.Results results = store.quality().golden().results(null);
        assertEquals(1, results.flaggedWrongly().part(), "permitted or misread: both say that there is no sign");
    }

    @Test
    void agreementIsToldOfWhatTwoPeopleRead() {
        Agreement agreement = store.quality().agreement("wati", YEAR);

        assertEquals(1, agreement.items());
        assertEquals(1.0, store.quality().own("budi").agreed().value());
    }

    @Test
    void aShareOfTheReadingsIsMixedInByItself() throws SQLException {
        GoldenShare share = store.quality().goldenShare();
        assertEquals(0, share.mix(), "off until somebody sets it");
        share.set("wati", 10);
        for (int i = 0; i < 9; i++) {
            decide(flagged("baca" + i, "b" + i), "sari", Verdict.BENIGN);
        }
        int afterNine = share.mix();
        decide(flagged("baca9", "b9"), "sari", Verdict.BENIGN);

        assertEquals(0, afterNine, "nine readings are less than one item");
        assertEquals(1, share.mix());
        assertEquals(0, share.mix(), "the ten readings were answered");
        assertEquals(List.of("wati"), test.ask("SELECT planted_by FROM wasit.golden_items"));
        assertEquals(List.of("wasit"), test.ask("SELECT actor FROM wasit.ledger WHERE kind = 'golden_planted'"));
    }

    @Test
    void whatIsLessThanAnItemGoesOnCounting() {
        GoldenShare share = store.quality().goldenShare();
        share.set("wati", 8);
        read(0, 13);
        assertEquals(1, share.mix(), "13 readings ask for 1.04 items");
        test.clock.add(Duration.ofMinutes(1));
        read(13, 25);

        assertEquals(1, share.mix(), "12 more ask for 0.96");
    }

    @Test
    void nothingIsWrittenWhileNothingCanBePlanted() throws SQLException {
        GoldenShare share = store.quality().goldenShare();
        share.set("wati", 10);
        store.quality().golden().plant("wati", 2);
        test.clock.add(Duration.ofMinutes(1));
        read(0, 10);
        List<String> before = test.ask("SELECT mixed_at || ' ' || carried FROM wasit.golden_share");

        assertEquals(0, share.mix(), "every settled case is an item already");

        assertEquals(before, test.ask("SELECT mixed_at || ' ' || carried FROM wasit.golden_share"));
        assertEquals(List.of("1"), test.ask("SELECT count(*) FROM wasit.ledger WHERE kind = 'golden_planted'"));
    }

    @Test
    void theShareOfSomebodyWhoNoLongerWorksIsTurnedOffAndTheLedgerSaysSo() throws SQLException {
        GoldenShare share = store.quality().goldenShare();
        share.set("wati", 10);
        read(0, 10);
        test.sql("UPDATE wasit.users SET active = false WHERE login = 'wati'");

        assertEquals(0, share.mix());
        assertEquals(0, share.mix());

        assertEquals(0, share.perHundred());
        assertEquals(
                1,
                store.ledger().before(Long.MAX_VALUE, 100).stream()
                        .filter(entry -> entry.body().equals(Map.of("per_hundred", 0, "no_longer_works", "wati")))
                        .count(),
                "told once");
    }

    @Test
    void readingsOfItemsAskForNoFurtherItemsAndAShareOutOfBoundsIsRefused() throws SQLException {
        GoldenShare share = store.quality().goldenShare();
        share.set("wati", 10);
        store.quality().golden().plant("wati", 2);
        decide(golden("L"), "rudi", Verdict.BENIGN);
        for (int i = 0; i < 9; i++) {
            decide(flagged("baca" + i, "b" + i), "sari", Verdict.BENIGN);
        }

        assertEquals(0, share.mix());
        assertThrows(IllegalArgumentException.class, () -> share.set("wati", 11));
        assertEquals(10, share.perHundred());
    }

    /** So many first readings of cases that settle nothing yet. */
    private void read(int from, int to) {
        for (int i = from; i < to; i++) {
            decide(flagged("dibaca" + i, "d" + i), "sari", Verdict.OUTSIDE_PERIOD);
        }
    }

    private List<String> claimed(String user) {
        return store.queue().claim(user, Lane.TRIAGE, 5, Duration.ofMinutes(10)).stream()
                .map(CaseRow::key)
                .toList();
    }

    private long cases() {
        return store.statistics().counts("wati", YEAR, Dimension.LANE).stream()
                .mapToLong(Tally::cases)
                .sum();
    }

    private String golden(String expected) throws SQLException {
        return test.ask("SELECT case_key FROM wasit.golden_items WHERE expected = '" + expected + "'")
                .get(0);
    }

    private int version(String key) {
        return store.cases().card(key, "wati").row().version();
    }

    private String flagged(String item, String author) {
        Flag flag = Made.flag(item, author, "Ayo coblos " + item, "f-" + item, Strength.STRONG, 3.5);
        store.flags().write(List.of(flag));
        return FlagTable.caseKey(flag);
    }

    private CaseRow decide(String key, String user, Verdict verdict) {
        test.clock.add(Duration.ofMinutes(1));
        var card = store.cases().open(key, user);
        String post = Posts.id(card.flags().get(0).flag().post().id()).toString();
        Sign sign = verdict == Verdict.INDICATION
                ? new Sign(
                        "ajakan_memilih", Severity.values()[1], "SKB D8", List.of(new Ground(post, TextPart.OWN, 0, 3)))
                : null;
        return store.cases().decide(new Decision(key, card.row().version(), user, verdict, sign, "alasan", null));
    }
}
