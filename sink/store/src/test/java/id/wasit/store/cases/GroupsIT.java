package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.posts.Posts;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupsIT {
    private final TestStore test = TestStore.fresh().withPeople();
    private final Store store = test.store;

    @BeforeEach
    void nothingIsDrawnByLot() throws SQLException {
        test.sql("ALTER TABLE wasit.cases ALTER drawn SET DEFAULT false");
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void sameWordsAndSameAccountAreSuggestedAndNothingElse() {
        String mine = flagged("1", "a1", "sama");
        String sameWords = flagged("2", "a2", "sama");
        String sameAccount = flagged("3", "a1", "lain");
        flagged("4", "a4", "asing");

        List<Kin> kin = store.groups().kin(mine, "sari").suggested();

        assertEquals(
                List.of(sameWords, sameAccount),
                kin.stream().map(one -> one.row().key()).toList());
        assertTrue(kin.get(0).sameWords() && !kin.get(0).sameAccount());
        assertTrue(kin.get(1).sameAccount() && !kin.get(1).sameWords());
    }

    @Test
    void whatOneJudgedOrWhatIsClosedIsNotSuggestedAgain() {
        String mine = flagged("1", "a1", "sama");
        String closed = flagged("2", "a2", "sama");
        decide(List.of(decision(closed, "budi", Verdict.BENIGN)));

        assertEquals(Kindred.NONE, store.groups().kin(mine, "sari"));
    }

    @Test
    void manyAreClosedInOneActAndOpenedAgainInOne() {
        List<String> keys = IntStream.range(0, 30)
                .mapToObj(i -> flagged("m" + i, "o" + i, "sama"))
                .toList();

        UUID bundle = decide(
                keys.stream().map(key -> decision(key, "sari", Verdict.BENIGN)).toList());
        assertEquals(30, store.queue().counts("sari").get(Lane.CLOSED));
        test.clock.add(Duration.ofSeconds(9));
        List<CaseRow> back = store.groups().undo(keys.get(0), bundle, "sari");

        assertEquals(30, back.size());
        assertEquals(30, store.queue().counts("sari").get(Lane.TRIAGE));
        assertNull(store.ledger().verify().fault());
    }

    @Test
    void theActIsNotTakenBackByOthersNorLate() {
        String key = flagged("1", "a1", "sama");
        UUID bundle = decide(List.of(decision(key, "sari", Verdict.BENIGN)));

        assertThrows(IllegalMove.class, () -> store.groups().undo(key, bundle, "budi"));
        test.clock.add(Duration.ofSeconds(11));
        assertThrows(IllegalMove.class, () -> store.groups().undo(key, bundle, "sari"));
    }

    @Test
    void theSameActSentAgainAfterALostLineIsFoundAndNotDoneTwice() {
        String opened = flagged("1", "a1", "sama");
        store.cases().open(opened, "sari");
        List<Decision> sent = List.of(
                decision(flagged("2", "a2", "sama"), "sari", Verdict.BENIGN), decision(opened, "sari", Verdict.BENIGN));
        UUID first = decide(sent);

        UUID again = decide(sent);

        assertEquals(first, again);
        assertEquals(2, store.groups().undo(opened, first, "sari").size(), "each was closed once");
    }

    @Test
    void anotherActOnTheSameCasesIsAConflictStill() {
        String key = flagged("1", "a1", "sama");
        Decision sent = decision(key, "sari", Verdict.BENIGN);
        decide(List.of(sent));
        String other = flagged("2", "a2", "sama");

        assertThrows(StaleCase.class, () -> decide(List.of(sent, decision(other, "sari", Verdict.BENIGN))));

        assertEquals(CaseState.NEW, store.cases().card(other, "wati").row().state());
    }

    @Test
    void whatTheLotDrewIsReadByItselfAndOnlyCountedAmongTheAlike() throws SQLException {
        String mine = flagged("1", "a1", "sama");
        String plain = flagged("2", "a2", "sama");
        String drawn = flagged("3", "a3", "sama");
        test.sql("UPDATE wasit.cases SET drawn = true WHERE key IN ('" + drawn + "', '" + mine + "')");

        Kindred kin = store.groups().kin(mine, "sari");
        assertEquals(
                List.of(plain),
                kin.suggested().stream().map(one -> one.row().key()).toList());
        assertEquals(1, kin.alone());
        decide(Stream.of(mine, plain)
                .map(key -> decision(key, "sari", Verdict.BENIGN))
                .toList());
        assertEquals(
                2, store.queue().counts("sari").get(Lane.CLOSED), "the one that was read counts as read by itself");
    }

    /** Drawn, with a known answer, or simply another matter: who asks learns nothing about which. */
    @Test
    void whatIsNotSuggestedIsRefusedInTheSameWordsWhateverItIs() throws SQLException {
        String mine = flagged("1", "a1", "sama");
        String drawn = flagged("2", "a2", "sama");
        String asking = flagged("3", "a3", "sama");
        String foreign = flagged("4", "a4", "asing");
        String settled = flagged("5", "a5", "lama");
        decide(List.of(decision(settled, "sari", Verdict.LEXICON_ERROR)));
        test.sql("UPDATE wasit.cases SET drawn = true WHERE key = '" + drawn + "'");
        test.sql("INSERT INTO wasit.golden_items (case_key, of_case, expected, planted_by, planted_at) VALUES ('"
                + asking + "', '" + settled + "', 'L', 'wati', now())");

        List<String> told = Stream.of(drawn, asking, foreign)
                .map(other -> assertThrows(
                                IllegalArgumentException.class,
                                () -> decide(List.of(
                                        decision(mine, "sari", Verdict.BENIGN),
                                        decision(other, "sari", Verdict.BENIGN))))
                        .getMessage())
                .distinct()
                .toList();

        assertEquals(1, told.size(), told.toString());
        assertEquals(
                List.of("0"), test.ask("SELECT count(*) FROM wasit.case_moves WHERE case_key <> '" + settled + "'"));
    }

    @Test
    void aShareOfWhatIsClosedTogetherIsReadASecondTimeToo() {
        List<String> keys = IntStream.range(0, 60)
                .mapToObj(i -> flagged("m" + i, "o" + i, "sama"))
                .toList();
        SecondLook look = new SecondLook(30);

        store.groups()
                .decide(
                        keys.stream()
                                .map(key -> decision(key, "sari", Verdict.BENIGN))
                                .toList(),
                        look,
                        keys.get(0));

        long expected = keys.stream().filter(look::draws).count();
        assertTrue(expected > 0, "of 60 at 30 % some are drawn; which ones follows from their keys");
        assertEquals(expected, (long) store.queue().counts("budi").get(Lane.SECOND));
    }

    @Test
    void howACaseCameToItsReaderIsKeptAndOnlyTheLotCounts() throws SQLException {
        test.sql("ALTER TABLE wasit.cases ALTER drawn SET DEFAULT true");
        String handed = flagged("1", "a1", "satu");
        store.queue().batch("sari", Lane.TRIAGE, 4, 10);
        String picked = flagged("2", "a2", "dua");
        store.cases().open(picked, "sari");
        String together = flagged("3", "a3", "tiga");
        test.sql("UPDATE wasit.cases SET drawn = false WHERE key = '" + together + "'");

        store.cases().decide(decision(handed, "sari", Verdict.BENIGN));
        store.cases().decide(decision(picked, "sari", Verdict.BENIGN));
        decide(List.of(decision(together, "sari", Verdict.BENIGN)));

        assertEquals(
                List.of("undian", "dipilih", "bersama"),
                test.ask("SELECT m.came FROM wasit.case_moves m JOIN wasit.cases c ON c.key = m.case_key"
                        + " WHERE m.verdict IS NOT NULL ORDER BY c.number"));
        assertEquals(
                List.of(handed),
                test.ask("SELECT case_key FROM wasit.case_facts WHERE drawn"),
                "the estimates take this one");
    }

    @Test
    void whatWasGivenBackOrHeldTooLongAndThenOpenedFromTheListWasPicked() throws SQLException {
        test.sql("ALTER TABLE wasit.cases ALTER drawn SET DEFAULT true");
        String givenBack = flagged("1", "a1", "satu");
        store.queue().batch("sari", Lane.TRIAGE, 4, 10);
        store.queue().release("sari");
        store.cases().open(givenBack, "sari");
        store.cases().decide(decision(givenBack, "sari", Verdict.BENIGN));
        String forgotten = flagged("2", "a2", "dua");
        store.queue().batch("sari", Lane.TRIAGE, 4, 10);
        test.clock.add(Duration.ofHours(1));
        store.cases().open(forgotten, "sari");
        store.cases().decide(decision(forgotten, "sari", Verdict.BENIGN));

        assertEquals(
                List.of("dipilih", "dipilih"), test.ask("SELECT came FROM wasit.case_moves WHERE verdict IS NOT NULL"));
    }

    @Test
    void allOrNone() {
        String fresh = flagged("1", "a1", "sama");
        String moved = flagged("2", "a2", "sama");
        store.cases().open(moved, "budi");
        Decision late = new Decision(moved, 0, "sari", Verdict.BENIGN, null, "kutipan", null);

        assertThrows(StaleCase.class, () -> decide(List.of(decision(fresh, "sari", Verdict.BENIGN), late)));

        assertEquals(CaseState.NEW, store.cases().card(fresh, "wati").row().state());
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"INDICATION", "WRONG_IDENTITY", "UNSURE", "SKIP"})
    void aSignIsNeverSeenInMany(Verdict verdict) {
        String key = flagged("1", "a1", "sama");
        Sign sign = verdict == Verdict.INDICATION ? CaseFileTest.sign("ajakan_memilih") : null;

        assertThrows(
                IllegalArgumentException.class,
                () -> decide(List.of(new Decision(key, 0, "sari", verdict, sign, "alasan", null))));
        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at,"
                                + " verdict, category, severity, basis, grounds, bundle) VALUES ('" + key
                                + "', 1, 'buka', 'baru', 'triase', false, 'sari', 'x', now(), NULL, NULL, NULL, NULL, NULL,"
                                + " gen_random_uuid()), ('" + key
                                + "', 2, 'triase', 'triase', 'verifikasi_identitas', false, 'sari', 'x', now(), 'V', 'a', 'ringan', 'x',"
                                + " '[1]', gen_random_uuid())"));
    }

    @Test
    void noMoreThanTheLimitAtOnce() {
        List<Decision> many = IntStream.rangeClosed(0, Groups.LIMIT)
                .mapToObj(i -> new Decision("k" + i, 0, "sari", Verdict.BENIGN, null, "kutipan", null))
                .toList();

        assertThrows(IllegalArgumentException.class, () -> decide(many));
    }

    @Test
    void aPostThatIsAnotherMatterGetsACaseOfItsOwnAndAReplayDoesNotBringItBack() {
        Flag weak = Made.flag("1", "a1", "Ayo satu", "sama", Strength.WEAK, 1);
        Flag strong = Made.flag("2", "a1", "Ayo dua", "sama", Strength.STRONG, 5);
        store.flags().write(List.of(weak, strong));
        String key = FlagTable.caseKey(weak);
        int version = store.cases().open(key, "sari").row().version();

        String other = store.groups()
                .split(
                        new Step(key, version, "sari", "membahas hal lain", null),
                        Posts.id(strong.post().id()).toString());
        store.flags().write(List.of(strong));

        CaseRow rest = store.cases().card(key, "sari").row();
        CaseRow apart = store.cases().card(other, "sari").row();
        assertEquals(1, rest.posts());
        assertEquals("Ayo satu", rest.excerpt());
        assertEquals(Strength.WEAK, rest.strength());
        assertEquals("Ayo dua", apart.excerpt());
        assertEquals(CaseState.NEW, apart.state());
        assertEquals(rest.dueAt(), apart.dueAt());
        assertNull(store.ledger().verify().fault());
    }

    @Test
    void theOnlyPostAndAJudgedCaseAreNotSplit() {
        Flag one = Made.flag("1", "a1", "Ayo satu", "sama", Strength.WEAK, 1);
        Flag two = Made.flag("2", "a1", "Ayo dua", "sama", Strength.WEAK, 1);
        store.flags().write(List.of(one));
        String key = FlagTable.caseKey(one);
        String post = Posts.id(one.post().id()).toString();
        int version = store.cases().open(key, "sari").row().version();
        assertThrows(IllegalMove.class, () -> store.groups().split(new Step(key, version, "sari", "lain", null), post));

        store.flags().write(List.of(two));
        store.cases().decide(decision(key, "sari", Verdict.BENIGN));
        assertThrows(
                IllegalMove.class, () -> store.groups().split(new Step(key, version + 1, "sari", "lain", null), post));
    }

    /** On the card of the first. */
    private UUID decide(List<Decision> decisions) {
        return store.groups()
                .decide(decisions, SecondLook.NONE, decisions.get(0).caseKey());
    }

    private Decision decision(String key, String user, Verdict verdict) {
        int version = store.cases().card(key, user).row().version();
        String other = verdict == Verdict.DUPLICATE ? "ab".repeat(16) : null;
        return new Decision(key, version, user, verdict, null, "alasan", other);
    }

    private String flagged(String item, String author, String fingerprint) {
        Flag made = Made.flag(item, author, "Ayo coblos " + item, fingerprint, Strength.STRONG, 3);
        store.flags().write(List.of(made));
        return FlagTable.caseKey(made);
    }
}
