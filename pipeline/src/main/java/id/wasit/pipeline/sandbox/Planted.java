package id.wasit.pipeline.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post of the election, and the truth about it.
 *
 * @param item its id
 * @param version its version; an edit is a further one
 * @param account who wrote it
 * @param text what it says
 * @param at when
 * @param category what it is a sign of; null when it is none
 * @param trait what makes its sentence special
 * @param side whom it speaks of
 * @param fate what is special about it
 */
record Planted(
        String item,
        int version,
        String account,
        String text,
        Instant at,
        @Nullable String category,
        String trait,
        String side,
        Fate fate) {

    /** What happens to a post, or who wrote it. */
    enum Fate {
        /** Nothing special. */
        PLAIN,
        /** The words of another post once more, by somebody else. */
        COPY,
        /** Written a second time with one more sentence. */
        EDITED,
        /** Deleted soon after. */
        DELETED,
        /** Its author is on no roster. */
        STRANGER,
        /** The roster names the wrong person for the account. */
        WRONG_PERSON
    }
}
