package id.wasit.store.identity;

import java.util.Arrays;

/** What was said about whose account it is. */
public enum IdentityOutcome {
    /** It is the person's. */
    CONFIRMED("benar"),
    /** It is somebody else's. */
    DENIED("salah"),
    /** Somebody says that it is the wrong person; the other cases of the account wait until that is decided. */
    REPORTED("dilaporkan");

    private final String code;

    IdentityOutcome(String code) {
        this.code = code;
    }

    /** The word in the database and in forms. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when no outcome has that code */
    public static IdentityOutcome of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("outcome \"" + code + "\" is unknown"));
    }
}
