package id.wasit.store.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a case, as kept. Moves are never changed or removed.
 *
 * @param seq version of the case after the move, from 1
 * @param kind what was done
 * @param from state before
 * @param to state after
 * @param actor login of the person
 * @param reason why, in their words
 * @param at when
 * @param verdict what they said, for the moves that judge
 * @param sign what they see, for an indication
 * @param detail of a duplicate the other case's key, of a referral the number given by the body in charge
 * @param undoes the {@code seq} that {@link MoveKind#UNDO} takes back, or whose place {@link MoveKind#REVISE} takes
 */
public record Move(
        int seq,
        MoveKind kind,
        CaseState from,
        CaseState to,
        String actor,
        String reason,
        Instant at,
        @Nullable Verdict verdict,
        @Nullable Sign sign,
        @Nullable String detail,
        @Nullable Integer undoes) {

    /** The same move to another state. */
    Move to(CaseState other) {
        return new Move(seq, kind, from, other, actor, reason, at, verdict, sign, detail, undoes);
    }

    /** Which category, for an indication. */
    public @Nullable String category() {
        return sign == null ? null : sign.category();
    }
}
