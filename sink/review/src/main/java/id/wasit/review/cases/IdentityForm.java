package id.wasit.review.cases;

import id.wasit.store.cases.Step;
import id.wasit.store.identity.IdentityBasis;
import id.wasit.store.identity.IdentityProof;
import id.wasit.store.legal.LegalClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The form that says whose account it is.
 *
 * @param versi version of the case that was read
 * @param benar whether the account is the person's
 * @param alasan why, in words
 * @param dasar code of the basis; what the roster names when nothing is chosen
 * @param bukti where the evidence can be looked up
 * @param sampai last day on which it holds, {@code 2026-12-31}; empty when open
 */
record IdentityForm(
        int versi,
        boolean benar,
        @Nullable String alasan,
        @Nullable String dasar,
        @Nullable String bukti,
        @Nullable String sampai) {

    Step step(String key, String login) {
        return new Step(key, versi, login, alasan == null ? "" : alasan.strip(), null);
    }

    /** What the confirmation rests on; null when the account is somebody else's. */
    @Nullable
    IdentityProof proof() {
        if (!benar) {
            return null;
        }
        return new IdentityProof(
                dasar == null || dasar.isBlank() ? IdentityBasis.ROSTER : IdentityBasis.of(dasar),
                bukti == null || bukti.isBlank() ? null : bukti.strip(),
                sampai == null || sampai.isBlank()
                        ? null
                        : LocalDate.parse(sampai)
                                .plusDays(1)
                                .atStartOfDay(LegalClock.OFFICE)
                                .toInstant());
    }
}
