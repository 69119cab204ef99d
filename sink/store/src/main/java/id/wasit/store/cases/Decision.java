package id.wasit.store.cases;

import org.jspecify.annotations.Nullable;

/**
 * What a person decides on a case, as it stood when they read it.
 *
 * @param caseKey key of the case
 * @param version version of the case on the card they read; another version in the store is a {@link StaleCase}
 * @param user login of the person
 * @param verdict what they say
 * @param sign for {@link Verdict#INDICATION} what they see; otherwise absent
 * @param reason why, in their words; never blank
 * @param duplicateOf for {@link Verdict#DUPLICATE} the key of the other case; otherwise absent
 */
public record Decision(
        String caseKey,
        int version,
        String user,
        Verdict verdict,
        @Nullable Sign sign,
        String reason,
        @Nullable String duplicateOf) {

    /** @throws IllegalArgumentException when the reason is blank, or sign or other case do not fit the verdict; Indonesian */
    public Decision {
        Step.reasoned(reason);
        if ((verdict == Verdict.INDICATION) != (sign != null)) {
            throw new IllegalArgumentException("Kategori wajib diisi untuk dugaan, dan hanya untuk itu");
        }
        if (sign != null) {
            sign.complete();
        }
        if ((verdict == Verdict.DUPLICATE) != (duplicateOf != null && !duplicateOf.isBlank())) {
            throw new IllegalArgumentException("Perkara lain wajib disebut untuk duplikat, dan hanya untuk itu");
        }
        if (caseKey.equals(duplicateOf)) {
            throw new IllegalArgumentException("Perkara tidak dapat menjadi duplikat dirinya sendiri");
        }
    }

    Step step() {
        return new Step(caseKey, version, user, reason, null);
    }
}
