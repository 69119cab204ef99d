package id.wasit.store.privacy;

import id.wasit.store.hearing.Purpose;
import id.wasit.store.roster.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor decides on a request.
 *
 * @param remedy what shall be done; null refuses the request
 * @param reason why, in their words; never blank
 * @param account for {@link Remedy#RELEASE_ACCOUNT} which; {@code platform:id}
 * @param facts for {@link Remedy#CORRECT_PERSON} what is right
 */
public record Ruling(
        @Nullable Remedy remedy,
        String reason,
        @Nullable String account,
        @Nullable PersonFacts facts) {

    /** @throws IllegalArgumentException when the reason, the account or the facts are missing; Indonesian */
    public Ruling {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Alasan keputusan wajib diisi");
        }
        if ((remedy == Remedy.RELEASE_ACCOUNT) != (account != null)) {
            throw new IllegalArgumentException("Sebut akun yang dilepas, dan hanya untuk itu");
        }
        if ((remedy == Remedy.CORRECT_PERSON) != (facts != null)) {
            throw new IllegalArgumentException("Isi data yang benar, dan hanya untuk perbaikan data orang");
        }
    }

    /** Nothing is done. */
    public static Ruling refuse(String reason) {
        return new Ruling(null, reason, null, null);
    }

    /** The account is not theirs. */
    public static Ruling releaseAccount(String account, String reason) {
        return new Ruling(Remedy.RELEASE_ACCOUNT, reason, account, null);
    }

    /** Their data is put right. */
    public static Ruling correct(PersonFacts facts, String reason) {
        return new Ruling(Remedy.CORRECT_PERSON, reason, null, facts);
    }

    /** Their cases are removed. */
    public static Ruling erase(String reason) {
        return new Ruling(Remedy.ERASE, reason, null, null);
    }

    /** Whether it is an answer to such a request. */
    boolean fits(Purpose purpose) {
        return remedy == null || (remedy == Remedy.ERASE) == (purpose == Purpose.ERASURE);
    }
}
