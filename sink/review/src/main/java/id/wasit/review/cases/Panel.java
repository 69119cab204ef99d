package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.MoveKind;
import java.util.List;

/** What a reader can do on a card. The store checks every move again; this only keeps people from running into its refusals. */
enum Panel {
    /** First reading, second reading or a dispute: a verdict. */
    JUDGE,
    /** Is it the person's account? */
    IDENTITY,
    /** Refer and follow. */
    ADVANCE,
    /** It waits for somebody else. */
    WAIT,
    /** It waits until somebody decides whose account it is, on the case from which that was doubted. */
    SUSPENDED,
    /** Nothing is left to do. */
    DONE,
    /** An auditor looks and changes nothing. */
    WATCH;

    static Panel of(CaseCard card, SignedIn me) {
        boolean supervisor = me.supervises();
        if (!me.judges()) {
            return WATCH;
        }
        if (card.row().suspended()) {
            return SUSPENDED;
        }
        return switch (card.row().state()) {
            case NEW, TRIAGE -> JUDGE;
            case IDENTITY -> IDENTITY;
            case SECOND_READING -> second(card, supervisor);
            case CLOSED, DONE -> DONE;
            case HEARING, READY, REFERRED, CLARIFICATION, RECOMMENDATION, SANCTIONED, STOPPED, MONITORING ->
                supervisor ? ADVANCE : WAIT;
        };
    }

    /** Whether a reader may say, or decide, that a case that was read already is about the wrong person. Who reads it for the first time has a verdict for that. */
    static boolean doubts(CaseCard card, SignedIn me) {
        Panel panel = of(card, me);
        return panel == ADVANCE || panel == WAIT || panel == DONE;
    }

    /** Whoever is not blind has judged already, or looks at a dispute. */
    private static Panel second(CaseCard card, boolean supervisor) {
        if (card.row().disputed()) {
            return supervisor ? JUDGE : WAIT;
        }
        return card.blind() ? JUDGE : WAIT;
    }

    /** The ways on from a state that a person can choose. */
    static List<MoveKind> ways(CaseState state) {
        return switch (state) {
            case HEARING -> List.of(MoveKind.HEAR, MoveKind.NO_ANSWER, MoveKind.DROP);
            case READY -> List.of(MoveKind.REFER);
            case REFERRED -> List.of(MoveKind.CLARIFY);
            case CLARIFICATION -> List.of(MoveKind.RECOMMEND);
            case RECOMMENDATION -> List.of(MoveKind.SANCTION, MoveKind.STOP);
            case SANCTIONED, STOPPED -> List.of(MoveKind.MONITOR);
            case MONITORING -> List.of(MoveKind.FINISH);
            case NEW, TRIAGE, IDENTITY, SECOND_READING, CLOSED, DONE -> List.of();
        };
    }
}
