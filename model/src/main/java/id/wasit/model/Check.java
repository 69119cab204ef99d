package id.wasit.model;

import org.jspecify.annotations.Nullable;

/** The checks of the constructors of this package, so that each says the same: which record, which part, what was found. */
final class Check {
    private Check() {}

    static String present(@Nullable String value, String what) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    static <T> T present(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
        return value;
    }

    /** An absent and a blank value are the same thing: absent. */
    static @Nullable String optional(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
