package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.Flag;
import id.wasit.model.Person;
import id.wasit.model.Strength;
import id.wasit.store.Made;
import id.wasit.store.Store;
import id.wasit.store.TestStore;
import id.wasit.store.flags.FlagTable;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.roster.RosterImport;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesIT {
    private static final String CATEGORY = "ajakan_memilih";

    private TestStore test;
    private Store store;
    private int items;

    @BeforeAll
    void open() {
        test = TestStore.fresh().withPeople();
        store = test.store;
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Test
    void wholeWayFromNewToDone() {
        String key = ready("w1");

        store.cases().advance(step(key, "wati", "SBT-77"), MoveKind.REFER);
        store.cases().advance(step(key, "wati", null), MoveKind.CLARIFY);
        store.cases().advance(step(key, "wati", null), MoveKind.RECOMMEND);
        store.cases().advance(step(key, "wati", null), MoveKind.STOP);
        store.cases().advance(step(key, "wati", null), MoveKind.MONITOR);
        CaseRow done = store.cases().advance(step(key, "wati", null), MoveKind.FINISH);

        assertEquals(CaseState.DONE, done.state());
        assertEquals(Lane.CLOSED, done.lane());
        assertEquals(10, store.cases().card(key, "wati").moves().size());
        assertNull(store.ledger().verify().fault());
    }

    @Test
    void secondReaderSeesNothingOfTheFirst() {
        String key = flagged("b1");
        decide(key, "sari", Verdict.INDICATION);
        store.cases().note(key, "sari", "jelas sekali");
        store.cases().decideIdentity(step(key, "sari", null), true);

        CaseCard blind = store.cases().card(key, "budi");
        CaseCard own = store.cases().card(key, "sari");
        String history = store.cases().history(key, "budi").toString();

        assertTrue(blind.blind());
        assertEquals(
                List.of(MoveKind.OPEN), blind.moves().stream().map(Move::kind).toList());
        assertEquals(List.of(), blind.notes());
        assertNull(blind.identity());
        assertTrue(!history.contains("verdict") && !history.contains("identitas_benar"), history);
        assertEquals(3, own.moves().size());
    }

    @Test
    void disputeIsShownToTheThirdPersonAndOnlyToThemDecided() {
        String key = flagged("d1");
        decide(key, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(key, "sari", null), true);
        CaseRow disputed = decide(key, "budi", Verdict.BENIGN);

        CaseCard card = store.cases().card(key, "wati");

        assertEquals(Lane.ADJUDICATION, disputed.lane());
        assertEquals(4, card.moves().size());
        assertThrows(IllegalMove.class, () -> decide(key, "sari", Verdict.INDICATION));
        assertEquals(CaseState.READY, decide(key, "wati", Verdict.INDICATION).state());
    }

    @Test
    void confirmedIdentityHoldsForTheNextCaseOfTheAccount() {
        String first = flagged("k1", "akunk");
        decide(first, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(first, "sari", null), true);
        String next = flagged("k2", "akunk");

        CaseRow row = decide(next, "sari", Verdict.INDICATION);

        assertEquals(CaseState.SECOND_READING, row.state());
    }

    @Test
    void undoneIdentityHoldsNoMore() {
        String first = flagged("u1", "akunu");
        decide(first, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(first, "sari", null), true);
        store.cases().undo(first, "sari");
        String next = flagged("u2", "akunu");

        CaseRow row = decide(next, "sari", Verdict.INDICATION);

        assertEquals(CaseState.IDENTITY, row.state());
        assertNull(store.cases().card(first, "sari").identity());
    }

    @Test
    void conflictTellsWhoDecidedWhat() {
        String key = flagged("c1");
        int version = store.cases().open(key, "sari").row().version();
        store.cases().open(key, "budi");
        store.cases().decide(new Decision(key, version, "sari", Verdict.LEXICON_ERROR, null, "salah baca", null));

        Decision late = new Decision(key, version, "budi", Verdict.BENIGN, null, "kutipan", null);
        StaleCase conflict = assertThrows(StaleCase.class, () -> store.cases().decide(late));

        assertEquals("sari", conflict.actor());
        assertEquals(Verdict.LEXICON_ERROR, conflict.verdict());
        assertEquals(CaseState.CLOSED, conflict.state());
    }

    @Test
    void conflictDoesNotUnblindWhoMayReadSecond() {
        String key = flagged("c2");
        int version = store.cases().open(key, "sari").row().version();
        store.cases().decide(new Decision(key, version, "sari", Verdict.INDICATION, CATEGORY, "ajakan", null));

        Decision late = new Decision(key, version, "budi", Verdict.BENIGN, null, "kutipan", null);
        StaleCase conflict = assertThrows(StaleCase.class, () -> store.cases().decide(late));

        assertNull(conflict.verdict());
    }

    @Test
    void undoWithinTheWindowIsAFurtherRow() throws SQLException {
        String key = flagged("z1");
        decide(key, "sari", Verdict.BENIGN);
        test.clock.forward(Duration.ofSeconds(9));

        CaseRow back = store.cases().undo(key, "sari");

        assertEquals(CaseState.TRIAGE, back.state());
        assertEquals("sari", back.claimedBy());
        assertEquals(
                List.of("buka", "triase", "batal"),
                test.ask("SELECT kind FROM wasit.case_moves WHERE case_key = '" + key + "' ORDER BY seq"));
        assertEquals(
                3,
                store.ledger().ofCase(key).stream()
                        .filter(e -> e.kind().equals("move"))
                        .count());
    }

    @Test
    void undoAfterTheWindowIsRefused() {
        String key = flagged("z2");
        decide(key, "sari", Verdict.BENIGN);
        test.clock.forward(Duration.ofSeconds(11));

        assertThrows(IllegalMove.class, () -> store.cases().undo(key, "sari"));
    }

    @Test
    void manyAttemptsAtOneCaseAreOneDecision() throws Exception {
        String key = flagged("race");
        int version = store.cases().open(key, "sari").row().version();
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Callable<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String login = i % 2 == 0 ? "sari" : "budi";
            attempts.add(() -> {
                try {
                    store.cases().decide(new Decision(key, version, login, Verdict.BENIGN, null, "kutipan", null));
                    return true;
                } catch (StaleCase lost) {
                    return false;
                }
            });
        }

        int won = 0;
        for (Future<Boolean> attempt : people.invokeAll(attempts)) {
            won += attempt.get() ? 1 : 0;
        }
        people.shutdown();

        assertEquals(1, won);
        assertEquals(2, store.cases().card(key, "sari").moves().size());
    }

    @Test
    void nipIsMaskedUntilUnlockedAndEveryLookIsWrittenDown() {
        Person person =
                new Person("p-9", "Rahmat Contoh", "198501012010011007", "Camat", "Kecamatan Contoh", "Nusaraya");
        store.roster()
                .replace(new RosterImport(
                        List.of(Made.entry("nip1", "p-9", "Kecamatan Contoh")),
                        List.of(person),
                        "wasit",
                        "roster.csv"));
        String key = flagged("nip", "nip1");

        CaseCard card = store.cases().open(key, "sari");
        String nip =
                store.roster().unlockNip("p-9", "sari", key, "menyusun berkas").orElseThrow();

        assertEquals("1985••••••••••••07", card.person().maskedNip());
        assertTrue(!card.toString().contains("198501012010011007"));
        assertEquals("198501012010011007", nip);
        List<LedgerEntry> looks = store.ledger().ofCase(key).stream()
                .filter(entry -> entry.kind().equals("read_personal"))
                .toList();
        assertEquals(2, looks.size());
        assertEquals("menyusun berkas", looks.get(1).body().get("reason"));
        assertThrows(IllegalArgumentException.class, () -> store.roster().unlockNip("p-9", "sari", key, " "));
    }

    @Test
    void otherCasesOfTheAccountHideWhatIsStillRead() {
        String closed = flagged("o1", "akuno");
        String open = flagged("o2", "akuno");
        String asked = flagged("o3", "akuno");
        decide(closed, "sari", Verdict.BENIGN);
        decide(open, "sari", Verdict.INDICATION);

        List<PastCase> others = store.cases().others(asked, "sari", 10);

        assertEquals(2, others.size());
        assertEquals(Verdict.BENIGN, outcome(others, closed));
        assertNull(outcome(others, open));
    }

    @Test
    void movesOfThePersonComeNewestFirst() {
        String key = flagged("r1");
        test.clock.forward(Duration.ofSeconds(1));
        decide(key, "budi", Verdict.DUPLICATE);

        List<OwnMove> moves = store.cases().recent("budi", 2);

        assertEquals(key, moves.get(0).caseKey());
        assertEquals(MoveKind.JUDGE, moves.get(0).move().kind());
        assertEquals(key, store.cases().keyOf(moves.get(0).number(), "budi").orElseThrow());
    }

    @Test
    void unknownCaseUserAndInactiveUserAreNamed() {
        String key = flagged("n1");
        store.users().add("lama", "Orang Lama", Set.of(), null, "wasit");
        store.users().activate("lama", false, "wasit");

        assertThrows(NoSuchCase.class, () -> store.cases().card("00".repeat(16), "sari"));
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> store.cases().card(key, "hantu"))
                        .getMessage()
                        .contains("hantu"));
        assertThrows(IllegalArgumentException.class, () -> store.cases().card(key, "lama"));
    }

    /** The program and the database name the same moves: neither can drift away from the other. */
    @Test
    void databaseAllowsExactlyTheMovesOfTheProgram() throws SQLException {
        TreeSet<String> reached = new TreeSet<>();
        for (long seed = 0; seed < 400; seed++) {
            CaseFileWalk.walk(new Random(seed * 0x9E3779B97F4A7C15L), 300, next -> {
                Move move = next.move();
                if (move.kind() != MoveKind.UNDO) {
                    reached.add(move.kind().code() + " " + move.from().code() + " "
                            + move.to().code());
                }
            });
        }

        assertEquals(
                new TreeSet<>(test.ask("SELECT kind || ' ' || from_state || ' ' || to_state FROM wasit.allowed_moves")),
                reached);
    }

    @Test
    void noSequenceOfMovesGetsReadyWithOnePerson() throws SQLException {
        Random random = new Random(20251127);
        List<String> people = List.of("sari", "budi", "wati");

        for (int i = 0; i < 60; i++) {
            String key = flagged("s" + i);
            String[] only = {people.get(random.nextInt(3)), people.get(random.nextInt(3))};
            for (int step = 0; step < 12; step++) {
                tryMove(key, only[random.nextInt(2)], random);
            }
        }

        assertEquals(List.of(), test.ask(onePersonReferrals()));
        assertTrue(
                test.ask("SELECT key FROM wasit.cases WHERE state = 'siap_rujuk'")
                                .size()
                        > 2,
                "the walk gets there");
        assertNull(store.ledger().verify().fault());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE wasit.cases SET state = 'siap_rujuk' WHERE key = '%s'",
                "UPDATE wasit.cases SET state = 'siap_rujuk', version = version + 1 WHERE key = '%s'",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'sari', 'x', now(), 'V', 'a')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'budi', 'x', now(), 'B')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'penentuan', 'telaah_kedua', 'siap_rujuk', false, 'budi', 'x', now(), 'V', 'a')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'rujuk', 'siap_rujuk', 'dirujuk', false, 'budi', 'x', now())",
                "INSERT INTO wasit.case_moves VALUES ('%s', 9, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'budi', 'x', now(), 'V', 'a')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'hantu', 'x', now(), 'V', 'a')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'telaah_kedua', 'telaah_kedua', 'siap_rujuk', false, 'budi', ' ', now(), 'V', 'a')",
                "INSERT INTO wasit.case_moves VALUES ('%s', 4, 'batal', 'telaah_kedua', 'siap_rujuk', false, 'sari', 'x', now(), NULL, NULL, NULL, 3)",
                "UPDATE wasit.case_moves SET actor = 'budi' WHERE case_key = '%s'",
                "DELETE FROM wasit.case_moves WHERE case_key = '%s'",
                "UPDATE wasit.cases SET account = 'contohgram:lain' WHERE key = '%s'",
                "UPDATE wasit.posts SET own_text = 'lain' WHERE id = (SELECT lead_post FROM wasit.cases WHERE key = '%s')",
                "TRUNCATE wasit.case_moves --%s",
            })
    void plainSqlGoesNoOtherWay(String attempt) {
        String key = flagged("p" + attempt.hashCode());
        decide(key, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(key, "sari", null), true);

        assertThrows(SQLException.class, () -> test.sql(attempt.formatted(key)));

        assertEquals(
                CaseState.SECOND_READING, store.cases().card(key, "sari").row().state());
    }

    @Test
    void caseCannotBeginAsReady() {
        String key = flagged("q1");

        assertThrows(
                SQLException.class,
                () -> test.sql(
                        "INSERT INTO wasit.cases (key, account, platform, fingerprint, source, lead_post, category,"
                                + " strength, score, urgency, posts, known_at, due_at, due_on, state) SELECT 'ff' || substr(key, 3),"
                                + " account, platform, fingerprint, source, lead_post, category, strength, score, urgency, posts,"
                                + " known_at, due_at, due_on, 'siap_rujuk' FROM wasit.cases WHERE key = '" + key
                                + "'"));
    }

    private void tryMove(String key, String user, Random random) {
        Verdict[] verdicts = {Verdict.INDICATION, Verdict.INDICATION, Verdict.BENIGN, Verdict.UNSURE, Verdict.SKIP};
        MoveKind[] later = {MoveKind.REFER, MoveKind.CLARIFY, MoveKind.RECOMMEND, MoveKind.SANCTION, MoveKind.MONITOR};
        try {
            switch (random.nextInt(6)) {
                case 0 -> store.cases().undo(key, user);
                case 1 -> store.cases().decideIdentity(step(key, user, null), random.nextInt(4) > 0);
                case 2 -> store.cases().advance(step(key, user, "SBT-1"), later[random.nextInt(later.length)]);
                default -> decide(key, user, verdicts[random.nextInt(verdicts.length)]);
            }
        } catch (IllegalMove refused) {
            assertTrue(refused.getMessage().contains("status perkara"), refused.getMessage());
        }
    }

    /** Cases that got to siap_rujuk while fewer than two people had a verdict of V standing. */
    private static String onePersonReferrals() {
        return """
            SELECT m.case_key FROM wasit.case_moves m WHERE m.to_state = 'siap_rujuk' AND m.kind <> 'batal' AND (
                SELECT count(DISTINCT v.actor) FROM wasit.case_moves v
                WHERE v.case_key = m.case_key AND v.seq <= m.seq AND v.verdict = 'V' AND NOT EXISTS (
                    SELECT 1 FROM wasit.case_moves u WHERE u.case_key = v.case_key AND u.undoes = v.seq AND u.seq < m.seq)) < 2
            """;
    }

    private String ready(String item) {
        String key = flagged(item);
        decide(key, "sari", Verdict.INDICATION);
        store.cases().decideIdentity(step(key, "sari", null), true);
        assertEquals(CaseState.READY, decide(key, "budi", Verdict.INDICATION).state());
        return key;
    }

    private CaseRow decide(String key, String user, Verdict verdict) {
        int version = store.cases().open(key, user).row().version();
        String category = verdict == Verdict.INDICATION ? CATEGORY : null;
        String other = verdict == Verdict.DUPLICATE ? "ab".repeat(16) : null;
        return store.cases().decide(new Decision(key, version, user, verdict, category, "alasan", other));
    }

    private Step step(String key, String user, String detail) {
        int version = store.cases().card(key, user).row().version();
        return new Step(key, version, user, "alasan", detail);
    }

    private String flagged(String item) {
        return flagged(item, "orang" + items++);
    }

    private String flagged(String item, String author) {
        Flag made = Made.flag(item, author, "Ayo coblos " + item, "f-" + item, Strength.STRONG, 3);
        store.flags().write(List.of(made));
        assertTrue(store.queue()
                        .page("wati", QueueFilter.of(Lane.TRIAGE), Order.CLOCK, null, 1)
                        .cases()
                        .size()
                == 1);
        return FlagTable.caseKey(made);
    }

    private static Verdict outcome(List<PastCase> cases, String key) {
        return cases.stream()
                .filter(past -> past.row().key().equals(key))
                .map(past -> Optional.ofNullable(past.outcome()))
                .findFirst()
                .orElseThrow()
                .orElse(null);
    }
}
