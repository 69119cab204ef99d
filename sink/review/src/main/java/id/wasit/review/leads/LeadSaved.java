package id.wasit.review.leads;

import id.wasit.store.leads.LeadMoveKind;
import java.io.Serializable;

/**
 * A step that was just taken, for the line that tells of it.
 *
 * @param number of the story
 * @param version of the story after it
 * @param kind which step
 */
record LeadSaved(long number, int version, LeadMoveKind kind) implements Serializable {
    /** Whether it can be taken back by opening the story again: everything but what left the house, or is open already. */
    public boolean undoable() {
        return kind != LeadMoveKind.HAND_OVER && kind != LeadMoveKind.REOPEN;
    }
}
