package id.wasit.store.cases;

import java.util.Arrays;

/** How grave a sign would be, if it were confirmed; the levels of discipline in PP 94/2021. A person says it, never the program. */
public enum Severity {
    /** Ringan. */
    LIGHT("ringan"),
    /** Sedang. */
    MEDIUM("sedang"),
    /** Berat. */
    GRAVE("berat");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The word in the database and in forms. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no level has that code */
    public static Severity of(String code) {
        return Arrays.stream(values())
                .filter(severity -> severity.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("severity \"" + code + "\" is unknown"));
    }
}
