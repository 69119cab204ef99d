package id.wasit.store.cases;

import java.time.Duration;
import java.util.List;

/** Reads and moves single cases. Every move is checked, kept, and written into the ledger in one transaction. */
public final class Cases {
    /** How long one's own last move may be taken back; others do not get the case before. */
    public static final Duration UNDO_WINDOW = Duration.ofSeconds(10);

    /**
     * Opens a case for reading: a new one moves to triase, and the look at personal data is written into the ledger.
     *
     * @throws NoSuchCase when there is none
     */
    public CaseCard open(String caseKey, String user) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The same card without moving the case: for looking things up. The look at personal data is written into the ledger.
     *
     * @throws NoSuchCase when there is none
     */
    public CaseCard card(String caseKey, String user) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * A person's verdict, in triase, as second reader, or as the one who decides a dispute, by where the case stands.
     *
     * @return the case after it
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state or the two-person rule does not allow it
     */
    public CaseRow decide(Decision decision) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Says whether the account is really this person's. A confirmation holds for all cases of the account.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when the case does not wait for it
     */
    public CaseRow decideIdentity(Step step, boolean confirmed) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The moves after the second reading: {@link MoveKind#REFER} to {@link MoveKind#FINISH}.
     *
     * @throws StaleCase when somebody moved it since it was read
     * @throws IllegalMove when its state does not allow it
     */
    public CaseRow advance(Step step, MoveKind kind) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Takes back the user's own last move, within {@link #UNDO_WINDOW}.
     *
     * @throws IllegalMove when it is too late, somebody else's, or nothing is there to take back
     */
    public CaseRow undo(String caseKey, String user) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Adds a note. */
    public void note(String caseKey, String user, String text) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The last moves of a person over all cases, newest first, with the key of the case. */
    public List<OwnMove> recent(String user, int limit) {
        throw new UnsupportedOperationException("not yet");
    }
}
