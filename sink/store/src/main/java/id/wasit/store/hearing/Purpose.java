package id.wasit.store.hearing;

import java.util.Arrays;

/** What somebody wants who writes through the public page. */
public enum Purpose {
    /** To answer what is alleged, before it is referred. */
    ANSWER("jawaban"),
    /** To have wrong data about them put right (UU 27/2022 Ps 6 and 30). */
    CORRECTION("koreksi"),
    /** To have their data removed (UU 27/2022 Ps 8 and 43). */
    ERASURE("penghapusan");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    /** The word in the database, in forms and in the ledger. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no purpose has that code */
    public static Purpose of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("purpose \"" + code + "\" is unknown"));
    }
}
