package id.wasit.store.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was handed in through the pages, and what became of it.
 *
 * @param id its number
 * @param name name of the file as its owner calls it
 * @param legalBasis what it was read on
 * @param by login of who handed it in
 * @param at when
 * @param isSifted whether it ran through the gate to its end
 * @param in records read
 * @param gated records dropped because their author is not on the roster
 * @param rejected records that could not be read
 * @param failure why it could not be read to its end, Indonesian; absent when it could
 * @param isExamined whether the job has read all that passed
 * @param flagged posts of it that were flagged
 */
public record Upload(
        long id,
        String name,
        String legalBasis,
        String by,
        Instant at,
        boolean isSifted,
        long in,
        long gated,
        long rejected,
        @Nullable String failure,
        boolean isExamined,
        long flagged) {

    /** How many records passed. */
    public long kept() {
        return in - gated - rejected;
    }

    /** Whether it failed or was read to its end; flags of its last posts may be written a moment later. */
    public boolean isDone() {
        return failure != null || isExamined;
    }
}
