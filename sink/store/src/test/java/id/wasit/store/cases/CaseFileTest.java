package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.model.TextPart;
import id.wasit.store.access.UserRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every way of a case, legal and not, without a database. */
class CaseFileTest {
    private static final Instant NOON = Instant.parse("2025-10-01T05:00:00Z");
    private static final Opinion SIGN = new Opinion(Verdict.INDICATION, sign("ajakan_memilih"), null, false);
    private static final Opinion OTHER_SIGN = new Opinion(Verdict.INDICATION, sign("tim_pemenangan"), null, false);
    private static final Opinion BENIGN = new Opinion(Verdict.BENIGN, null, null, false);
    private static final Opinion DRAWN = new Opinion(Verdict.BENIGN, null, null, true);
    private static final Opinion UNSURE = new Opinion(Verdict.UNSURE, null, null, false);
    private static final Opinion SKIP = new Opinion(Verdict.SKIP, null, null, false);

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(textBlock = """
            OPEN,             NEW,            TRIAGE
            CONFIRM_IDENTITY, IDENTITY,       SECOND_READING
            DENY_IDENTITY,    IDENTITY,       CLOSED
            HEAR,             HEARING,        READY
            NO_ANSWER,        HEARING,        READY
            DROP,             HEARING,        CLOSED
            REFER,            READY,          REFERRED
            CLARIFY,          REFERRED,       CLARIFICATION
            RECOMMEND,        CLARIFICATION,  RECOMMENDATION
            SANCTION,         RECOMMENDATION, SANCTIONED
            STOP,             RECOMMENDATION, STOPPED
            MONITOR,          SANCTIONED,     MONITORING
            MONITOR,          STOPPED,        MONITORING
            FINISH,           MONITORING,     DONE
            """)
    void moveLeadsFromItsStateToTheNext(MoveKind kind, CaseState from, CaseState to) {
        CaseFile.Next next = way(kind).apply(in(from));

        assertEquals(to, next.move().to());
        assertEquals(from, next.move().from());
        assertEquals("wati", next.move().actor());
        assertFalse(next.disputed());
    }

    @ParameterizedTest
    @EnumSource(
            value = MoveKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNDO", "ADJUDICATE", "REVISE"})
    void moveIsRefusedInEveryOtherStateAndNamesIt(MoveKind kind) {
        Set<CaseState> own = statesOf(kind);

        for (CaseState state : EnumSet.complementOf(EnumSet.copyOf(own))) {
            IllegalMove refusal =
                    assertThrows(IllegalMove.class, () -> way(kind).apply(in(state)), kind + " in " + state);
            assertEquals(state, refusal.state());
            assertTrue(refusal.getMessage().contains(state.code()), refusal.getMessage());
        }
    }

    @ParameterizedTest(name = "triase {0}, identity known {1}: {2}")
    @CsvSource(textBlock = """
            INDICATION,     false, IDENTITY
            INDICATION,     true,  SECOND_READING
            UNSURE,         false, IDENTITY
            UNSURE,         true,  SECOND_READING
            BENIGN,         true,  CLOSED
            LEXICON_ERROR,  true,  CLOSED
            WRONG_IDENTITY, true,  IDENTITY
            OUTSIDE_PERIOD, true,  CLOSED
            DUPLICATE,      false, CLOSED
            SKIP,           false, TRIAGE
            """)
    void firstReaderSendsACaseOnOrClosesIt(Verdict verdict, boolean identityKnown, CaseState to) {
        CaseFile file = new CaseFile(CaseState.TRIAGE, 0, false, identityKnown, null, List.of());

        assertEquals(
                to,
                file.judge(by("sari"), new Opinion(verdict, null, null, false))
                        .move()
                        .to());
    }

    @ParameterizedTest(name = "first {0}, second {1}: {2}, disputed {3}")
    @CsvSource(textBlock = """
            SIGN,   SIGN,       HEARING,        false
            SIGN,   WRONG,      IDENTITY,       false
            UNSURE, WRONG,      IDENTITY,       false
            SIGN,   OTHER_SIGN, SECOND_READING, true
            SIGN,   BENIGN,     SECOND_READING, true
            SIGN,   UNSURE,     SECOND_READING, true
            SIGN,   SKIP,       SECOND_READING, false
            UNSURE, BENIGN,     CLOSED,         false
            UNSURE, SIGN,       SECOND_READING, true
            UNSURE, UNSURE,     SECOND_READING, true
            BENIGN, BENIGN,     CLOSED,         false
            BENIGN, SIGN,       SECOND_READING, true
            """)
    void secondReaderAgreesClosesOrDisputes(String first, String second, CaseState to, boolean disputed) {
        CaseFile file = after(opinion(first));

        CaseFile.Next next = file.second(by("budi"), opinion(second));

        assertEquals(to, next.move().to());
        assertEquals(disputed, next.disputed());
    }

    @ParameterizedTest(name = "first {0}, second {1}, third {2}: {3}")
    @CsvSource(textBlock = """
            SIGN,   BENIGN, SIGN,   HEARING
            SIGN,   BENIGN, WRONG,  IDENTITY
            SIGN,   BENIGN, BENIGN, CLOSED
            UNSURE, SIGN,   SIGN,   HEARING
            UNSURE, UNSURE, SIGN,   SECOND_READING
            SIGN,   UNSURE, UNSURE, SECOND_READING
            """)
    void disputeEndsOnlyWhenTwoPeopleSawTheSignOrTheThirdClosesIt(
            String first, String second, String third, CaseState to) {
        CaseFile disputed = then(after(opinion(first)), file -> file.second(by("budi"), opinion(second)));

        CaseFile.Next next = disputed.adjudicate(by("wati"), opinion(third));

        assertEquals(to, next.move().to());
        assertEquals(to == CaseState.SECOND_READING, next.disputed());
    }

    @Test
    void samePersonNeverReadsTwice() {
        CaseFile file = after(SIGN);

        IllegalMove refusal = assertThrows(IllegalMove.class, () -> file.second(by("sari"), SIGN));

        assertTrue(refusal.getMessage().contains("diperlukan orang lain"), refusal.getMessage());
    }

    @Test
    void onlyASupervisorDecidesADispute() {
        CaseFile disputed = then(after(SIGN), file -> file.second(by("budi"), BENIGN));

        assertThrows(IllegalMove.class, () -> disputed.adjudicate(by("tono"), SIGN));
        assertThrows(IllegalMove.class, () -> disputed.second(by("tono"), SIGN));
        assertThrows(IllegalMove.class, () -> disputed.adjudicate(by("sari"), SIGN));
    }

    @Test
    void nobodyJudgesACaseOfTheirOwnUnit() {
        CaseFile file = new CaseFile(CaseState.TRIAGE, 1, false, false, "Dinas Contoh", List.of());
        Actor colleague = new Actor("sari", Set.of(UserRole.REVIEWER), "Dinas Contoh", "alasan", NOON);

        assertThrows(IllegalMove.class, () -> file.judge(colleague, SIGN));
    }

    @Test
    void auditorDecidesNothing() {
        Actor auditor = new Actor("rina", Set.of(UserRole.AUDITOR, UserRole.ADMIN), null, "alasan", NOON);

        assertThrows(IllegalMove.class, () -> in(CaseState.TRIAGE).judge(auditor, BENIGN));
    }

    @ParameterizedTest(name = "{0} takes it back after {1} s: {2}")
    @CsvSource({"sari, 10, true", "sari, 11, false", "budi, 1, false"})
    void undoIsForOnesOwnLastMoveWithinTenSeconds(String login, long seconds, boolean allowed) {
        CaseFile judged = then(in(CaseState.TRIAGE), file -> file.judge(by("sari"), BENIGN));
        Actor later = new Actor(login, Set.of(UserRole.REVIEWER), null, "keliru", NOON.plusSeconds(seconds));

        if (allowed) {
            Move undo = judged.undo(later).move();
            assertEquals(CaseState.TRIAGE, undo.to());
            assertEquals(judged.version(), undo.undoes());
        } else {
            assertThrows(IllegalMove.class, () -> judged.undo(later));
        }
    }

    @Test
    void undoneVerdictCountsNoMoreAndMayBeGivenAgain() {
        CaseFile judged = then(in(CaseState.TRIAGE), file -> file.judge(by("sari"), BENIGN));

        CaseFile undone = then(judged, file -> file.undo(by("sari")));

        assertEquals(List.of(), undone.readings().verdicts());
        assertEquals(CaseState.IDENTITY, undone.judge(by("sari"), SIGN).move().to());
        assertThrows(IllegalMove.class, () -> undone.undo(by("sari")));
    }

    @Test
    void undoOfADisputeAndOfItsDecisionBringsBackWhatWasBefore() {
        CaseFile first = known(after(SIGN));
        CaseFile disputed = then(first, file -> file.second(by("budi"), BENIGN));
        CaseFile decided = then(disputed, file -> file.adjudicate(by("wati"), SIGN));

        assertFalse(then(disputed, file -> file.undo(by("budi"))).disputed());
        assertTrue(then(decided, file -> file.undo(by("wati"))).disputed());
        assertEquals(CaseState.HEARING, decided.state());
    }

    @Test
    void referralNeedsTheNumberOfTheBodyInCharge() {
        assertThrows(IllegalMove.class, () -> in(CaseState.READY).advance(MoveKind.REFER, by("wati"), " "));
    }

    @Test
    void whoDoubtsTheAccountSendsItToThoseWhoSettleThatAndItComesBackIfItIsTheirs() {
        CaseFile doubted = then(
                in(CaseState.TRIAGE),
                file -> file.judge(by("sari"), new Opinion(Verdict.WRONG_IDENTITY, null, null, false)));

        assertEquals(CaseState.IDENTITY, doubted.state());
        assertEquals(
                CaseState.TRIAGE, doubted.confirmIdentity(by("budi")).move().to());
        assertEquals(CaseState.CLOSED, doubted.denyIdentity(by("budi")).move().to());
    }

    @Test
    void nobodyIsAssessedBeforeItIsKnownWhoseAccountItIs() {
        CaseFile drawn = then(in(CaseState.TRIAGE), file -> file.judge(by("sari"), DRAWN));
        CaseFile disputed = then(known(drawn), file -> file.second(by("budi"), SIGN));
        CaseFile lapsed = new CaseFile(disputed.state(), disputed.version(), true, false, null, disputed.moves());

        assertEquals(CaseState.IDENTITY, drawn.second(by("budi"), SIGN).move().to());
        assertEquals(CaseState.CLOSED, drawn.second(by("budi"), BENIGN).move().to());
        assertEquals(
                CaseState.HEARING, disputed.adjudicate(by("wati"), SIGN).move().to());
        assertEquals(
                CaseState.IDENTITY, lapsed.adjudicate(by("wati"), SIGN).move().to());
    }

    @ParameterizedTest(name = "{0} becomes {1}, identity known {2}: {3}")
    @CsvSource(textBlock = """
            BENIGN, SIGN,   false, IDENTITY
            SIGN,   BENIGN, false, CLOSED
            SIGN,   UNSURE, true,  SECOND_READING
            UNSURE, SIGN,   true,  SECOND_READING
            """)
    void aVerdictTakenUpAgainLeadsWhereItWouldHaveLed(String first, String then, boolean known, CaseState to) {
        CaseFile start = known ? known(CaseState.TRIAGE) : in(CaseState.TRIAGE);
        CaseFile judged = then(start, file -> file.judge(by("sari"), opinion(first)));

        CaseFile.Next next = judged.revise(by("sari"), opinion(then));

        assertEquals(to, next.move().to());
        assertEquals(judged.version(), next.move().undoes());
        assertEquals(1, then(judged, file -> next).readings().verdicts().size());
    }

    @Test
    void theFirstVerdictIsNotTakenUpAgainOnceTheSecondStands() {
        CaseFile both = then(after(SIGN), file -> file.second(by("budi"), SIGN));

        assertThrows(IllegalMove.class, () -> both.revise(by("sari"), BENIGN));
        CaseFile disputed = then(both, file -> file.revise(by("budi"), BENIGN));
        assertEquals(CaseState.SECOND_READING, disputed.state());
        assertTrue(disputed.disputed());
        assertEquals(CaseState.HEARING, disputed.revise(by("budi"), SIGN).move().to());
    }

    @Test
    void aRevisionIsNotUndoneButRevisedAgain() {
        CaseFile judged = then(in(CaseState.TRIAGE), file -> file.judge(by("sari"), BENIGN));
        CaseFile revised = then(judged, file -> file.revise(by("sari"), SIGN));

        assertThrows(IllegalMove.class, () -> revised.undo(by("sari")));
        assertEquals(CaseState.CLOSED, revised.revise(by("sari"), BENIGN).move().to());
    }

    /** Where a kind of move may start. */
    static Set<CaseState> statesOf(MoveKind kind) {
        Set<CaseState> own = new TreeSet<>();
        for (CaseState state : CaseState.values()) {
            try {
                way(kind).apply(in(state));
                own.add(state);
            } catch (IllegalMove refused) {
                continue;
            }
        }
        return own;
    }

    static Function<CaseFile, CaseFile.Next> way(MoveKind kind) {
        Actor by = by("wati");
        return switch (kind) {
            case OPEN -> file -> file.open(by);
            case JUDGE -> file -> file.judge(by, SIGN);
            case CONFIRM_IDENTITY -> file -> file.confirmIdentity(by);
            case DENY_IDENTITY -> file -> file.denyIdentity(by);
            case SECOND -> file -> file.second(by, SIGN);
            case ADJUDICATE -> file -> file.adjudicate(by, SIGN);
            case HEAR, NO_ANSWER, DROP, REFER, CLARIFY, RECOMMEND, SANCTION, STOP, MONITOR, FINISH ->
                file -> file.advance(kind, by, "SBT-1");
            case UNDO -> file -> file.undo(by);
            case REVISE -> file -> file.revise(by, SIGN);
        };
    }

    /** A case in that state, judged once by somebody else where that must have been. */
    static CaseFile in(CaseState state) {
        boolean judged = state.ordinal() >= CaseState.IDENTITY.ordinal();
        List<Move> moves = judged
                ? List.of(new Move(
                        1,
                        MoveKind.JUDGE,
                        CaseState.TRIAGE,
                        CaseState.IDENTITY,
                        "ani",
                        "ya",
                        NOON,
                        Verdict.INDICATION,
                        sign("ajakan_memilih"),
                        null,
                        null))
                : List.of();
        return new CaseFile(state, moves.size(), false, false, null, moves);
    }

    private static CaseFile after(Opinion first) {
        if (first.verdict() == Verdict.BENIGN) {
            return then(known(CaseState.TRIAGE), file -> file.judge(by("sari"), DRAWN));
        }
        CaseFile identity = then(in(CaseState.TRIAGE), file -> file.judge(by("sari"), first));
        return then(identity, file -> file.confirmIdentity(by("sari")));
    }

    private static CaseFile known(CaseState state) {
        return known(in(state));
    }

    /** The same case, with somebody having said whose account it is. */
    private static CaseFile known(CaseFile file) {
        return new CaseFile(file.state(), file.version(), file.disputed(), true, null, file.moves());
    }

    static Sign sign(String category) {
        return new Sign(category, Severity.MEDIUM, "SKB D8", List.of(new Ground("p", TextPart.OWN, 0, 4)));
    }

    private static CaseFile then(CaseFile file, Function<CaseFile, CaseFile.Next> way) {
        CaseFile.Next next = way.apply(file);
        List<Move> moves = new ArrayList<>(file.moves());
        moves.add(next.move());
        boolean known = file.identityKnown() || next.move().kind() == MoveKind.CONFIRM_IDENTITY;
        return new CaseFile(next.move().to(), next.move().seq(), next.disputed(), known, null, moves);
    }

    private static Actor by(String login) {
        UserRole role = login.equals("wati") ? UserRole.SUPERVISOR : UserRole.REVIEWER;
        return new Actor(login, Set.of(role), null, "alasan " + login, NOON);
    }

    private static Opinion opinion(String name) {
        return switch (name) {
            case "SIGN" -> SIGN;
            case "OTHER_SIGN" -> OTHER_SIGN;
            case "BENIGN" -> BENIGN;
            case "UNSURE" -> UNSURE;
            case "WRONG" -> new Opinion(Verdict.WRONG_IDENTITY, null, null, false);
            default -> SKIP;
        };
    }
}
