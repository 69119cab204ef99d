package id.wasit.store.hearing;

import java.time.Instant;

/**
 * A code that was just made. It can be read now and never again.
 *
 * @param code in groups of four
 * @param expiresAt when it stops to work
 */
public record IssuedCode(String code, Instant expiresAt) {
    /** The secret never stands in a log. */
    @Override
    public String toString() {
        return "IssuedCode[until " + expiresAt + "]";
    }
}
