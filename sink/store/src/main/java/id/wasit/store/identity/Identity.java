package id.wasit.store.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision on whose account it is, or a report that it is not this person's.
 *
 * @param id number of the row
 * @param outcome what was decided or reported
 * @param basis how it is known, for a confirmation
 * @param evidence where that can be looked up
 * @param validUntil first moment it no longer holds; absent when open
 * @param by login of the person
 * @param reason why, in their words
 * @param at when
 */
public record Identity(
        long id,
        IdentityOutcome outcome,
        @Nullable IdentityBasis basis,
        @Nullable String evidence,
        @Nullable Instant validUntil,
        String by,
        String reason,
        Instant at) {

    /** Whether the account is the person's. */
    public boolean confirmed() {
        return outcome == IdentityOutcome.CONFIRMED;
    }

    /** Whether it is a confirmation that still holds. */
    public boolean holdsAt(Instant moment) {
        return confirmed() && (validUntil == null || moment.isBefore(validUntil));
    }
}
