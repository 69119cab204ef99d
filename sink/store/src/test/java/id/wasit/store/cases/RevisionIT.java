package id.wasit.store.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One's own verdict may be taken up again, as long as nobody else has judged or decided on it. */
class RevisionIT extends Desk {
    @Test
    void aVerdictIsTakenUpAgainWithAReasonOfItsOwnUntilAnotherPersonJudged() {
        String key = flagged("e1");
        test.clock.add(Duration.ofSeconds(1));
        decide(key, "sari", Verdict.BENIGN);
        test.clock.add(Duration.ofMinutes(30));
        assertTrue(store.history().recent("sari", 1).get(0).standing());

        CaseRow row = revise(key, "sari", Verdict.INDICATION);

        assertEquals(CaseState.IDENTITY, row.state());
        assertThrows(IllegalMove.class, () -> revise(key, "budi", Verdict.BENIGN));
        store.cases().decideIdentity(step(key, "budi", null), true);
        assertEquals(CaseState.HEARING, decide(key, "budi", Verdict.INDICATION).state());
        assertThrows(IllegalMove.class, () -> revise(key, "sari", Verdict.BENIGN));
        assertTrue(store.history().recent("sari", 20).stream()
                .noneMatch(own -> own.caseKey().equals(key) && own.standing()));
    }

    @Test
    void aVerdictLongAgoIsNotTakenUpAgain() {
        String key = flagged("e2");
        decide(key, "sari", Verdict.BENIGN);
        for (int i = 0; i < Cases.REVISABLE; i++) {
            test.clock.add(Duration.ofSeconds(1));
            decide(flagged("e2-" + i), "sari", Verdict.BENIGN);
        }

        assertThrows(IllegalMove.class, () -> revise(key, "sari", Verdict.INDICATION));
    }

    @Test
    void aDoubtAboutThePersonThatIsTakenBackHoldsUpNoOtherCase() {
        String key = flagged("e3", "akune");
        String other = flagged("e4", "akune");
        decide(key, "sari", Verdict.WRONG_IDENTITY);
        assertThrows(IllegalMove.class, () -> decide(other, "budi", Verdict.BENIGN));

        CaseRow row = revise(key, "sari", Verdict.BENIGN);

        assertEquals(CaseState.CLOSED, row.state());
        assertEquals(CaseState.CLOSED, decide(other, "budi", Verdict.BENIGN).state());
    }

    @Test
    void theSecondReaderMayStillDisagreeUntilSomebodyWasHeard() {
        String key = heard("e5");

        assertEquals(
                CaseState.SECOND_READING, revise(key, "budi", Verdict.BENIGN).state());
        assertEquals(CaseState.HEARING, revise(key, "budi", Verdict.INDICATION).state());
        store.cases().advance(step(key, "wati", null), MoveKind.HEAR);
        assertThrows(IllegalMove.class, () -> revise(key, "budi", Verdict.BENIGN));
    }

    @Test
    void whatWasDroppedAfterTheAnswerIsNotTakenUpAgain() {
        String key = heard("e6");
        store.cases().advance(step(key, "wati", null), MoveKind.DROP);

        assertThrows(IllegalMove.class, () -> revise(key, "budi", Verdict.INDICATION));
        assertTrue(store.history().recent("budi", 20).stream()
                .noneMatch(own -> own.caseKey().equals(key) && own.standing()));
    }
}
