package id.wasit.store.cases;

import org.jspecify.annotations.Nullable;

/**
 * Who moves which case, and why.
 *
 * @param caseKey key of the case
 * @param version version of the case that they read
 * @param user login of the person
 * @param reason why, in their words; never blank
 * @param detail of a referral the number given by the body in charge; otherwise optional
 */
public record Step(
        String caseKey,
        int version,
        String user,
        String reason,
        @Nullable String detail) {

    /** @throws IllegalArgumentException when the reason is blank; Indonesian */
    public Step {
        reasoned(reason);
    }

    static void reasoned(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Alasan wajib diisi");
        }
    }
}
