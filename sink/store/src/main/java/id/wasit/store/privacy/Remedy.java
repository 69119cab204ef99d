package id.wasit.store.privacy;

import java.util.Arrays;

/** What is done for a request that is granted. */
public enum Remedy {
    /** The account is not this person's: the roster lets it go, and its cases no longer name them. */
    RELEASE_ACCOUNT("akun_dilepas"),
    /** Name, position, office or region of the person are put right. */
    CORRECT_PERSON("data_diperbaiki"),
    /** What is no longer needed of the person's cases is removed. */
    ERASE("dihapus");

    private final String code;

    Remedy(String code) {
        this.code = code;
    }

    /** The word in the database, in forms and in the ledger. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no remedy has that code */
    public static Remedy of(String code) {
        return Arrays.stream(values())
                .filter(remedy -> remedy.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("remedy \"" + code + "\" is unknown"));
    }
}
