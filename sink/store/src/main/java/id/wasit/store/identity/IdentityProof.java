package id.wasit.store.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a confirmation of an identity rests on.
 *
 * @param basis how it is known
 * @param evidence where that can be looked up: an address, a file number
 * @param validUntil first moment it no longer holds; absent when open
 */
public record IdentityProof(
        IdentityBasis basis,
        @Nullable String evidence,
        @Nullable Instant validUntil) {
    /** What the roster says, until somebody says otherwise. */
    public static final IdentityProof ROSTER = new IdentityProof(IdentityBasis.ROSTER, null, null);
}
