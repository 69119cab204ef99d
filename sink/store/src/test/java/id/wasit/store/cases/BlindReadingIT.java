package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the second reader is not told. */
class BlindReadingIT extends Desk {
    @Test
    void secondReaderSeesNothingOfTheFirst() {
        String key = flagged("b1");
        decide(key, "sari", Verdict.INDICATION);
        store.notes().add(key, "sari", "jelas sekali");
        store.cases().decideIdentity(step(key, "sari", null), true);

        CaseCard blind = store.cases().card(key, "budi");
        CaseCard own = store.cases().card(key, "sari");
        String history = store.history().ofCase(key, "budi").toString();

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
        assertEquals(CaseState.HEARING, decide(key, "wati", Verdict.INDICATION).state());
    }

    @Test
    void conflictDoesNotUnblindWhoMayReadSecond() {
        String key = flagged("c2");
        int version = store.cases().open(key, "sari").row().version();
        store.cases()
                .decide(new Decision(
                        key, version, "sari", Verdict.INDICATION, CaseFileTest.sign(CATEGORY), "ajakan", null));

        Decision late = new Decision(key, version, "budi", Verdict.BENIGN, null, "kutipan", null);
        StaleCase conflict = assertThrows(StaleCase.class, () -> store.cases().decide(late));

        assertNull(conflict.verdict());
    }

    @Test
    void otherCasesOfTheAccountHideWhatIsStillRead() {
        String closed = flagged("o1", "akuno");
        String open = flagged("o2", "akuno");
        String asked = flagged("o3", "akuno");
        decide(closed, "sari", Verdict.BENIGN);
        decide(open, "sari", Verdict.INDICATION);

        List<PastCase> others = store.history().others(asked, "sari", 10);

        assertEquals(2, others.size());
        assertEquals(Verdict.BENIGN, outcome(others, closed));
        assertNull(outcome(others, open));
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
