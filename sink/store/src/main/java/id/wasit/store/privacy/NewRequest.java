package id.wasit.store.privacy;

import id.wasit.store.hearing.Purpose;

/**
 * A request that came by letter or at the counter, as an officer enters it.
 *
 * @param purpose correction or erasure
 * @param about NIP or key of the person, or number of a case
 * @param told how it came, and what is asked
 */
public record NewRequest(Purpose purpose, String about, String told) {
    /** @throws IllegalArgumentException when it is neither of the two, or words are missing; Indonesian */
    public NewRequest {
        if (purpose == Purpose.ANSWER) {
            throw new IllegalArgumentException("Pilih perbaikan atau penghapusan");
        }
        if (about.isBlank() || told.isBlank()) {
            throw new IllegalArgumentException("Orang dan isi permintaan wajib diisi");
        }
    }
}
