package id.wasit.review.privacy;

import id.wasit.store.privacy.Remedy;
import id.wasit.store.privacy.Ruling;
import id.wasit.store.roster.PersonFacts;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a request as it was filled in.
 *
 * @param putusan a {@link Remedy} by its code, or {@code ditolak}
 * @param alasan why
 * @param akun which account is let go
 * @param nama the right name; this and the following may be blank
 * @param jabatan the right position
 * @param unit the right office
 * @param wilayah the right region
 */
record RulingForm(
        @Nullable String putusan,
        @Nullable String alasan,
        @Nullable String akun,
        @Nullable String nama,
        @Nullable String jabatan,
        @Nullable String unit,
        @Nullable String wilayah) {
    private static final String REFUSED = "ditolak";

    /** @throws IllegalArgumentException when it is incomplete; Indonesian */
    Ruling ruling() {
        String reason = alasan == null ? "" : alasan.strip();
        if (putusan == null || putusan.equals(REFUSED)) {
            return Ruling.refuse(reason);
        }
        return switch (Remedy.of(putusan)) {
            case RELEASE_ACCOUNT -> Ruling.releaseAccount(akun == null ? "" : akun.strip(), reason);
            case CORRECT_PERSON ->
                Ruling.correct(new PersonFacts(or(nama), or(jabatan), or(unit), or(wilayah)), reason);
            case ERASE -> Ruling.erase(reason);
        };
    }

    private static @Nullable String or(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
