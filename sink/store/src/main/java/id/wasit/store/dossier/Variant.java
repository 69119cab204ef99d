package id.wasit.store.dossier;

import java.util.Arrays;

/** For whom a dossier is. */
public enum Variant {
    /** For the body in charge: with name and NIP. */
    FULL("lengkap"),
    /** For everybody else: persons, accounts and addresses are masked. */
    REDACTED("tersamar");

    private final String code;

    Variant(String code) {
        this.code = code;
    }

    /** The word in file names, addresses and in the dossier itself. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no variant has that code */
    public static Variant of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("varian \"" + code + "\" tidak ada; pilih lengkap, tersamar"));
    }
}
