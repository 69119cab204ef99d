package id.wasit.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id under which a post is spoken of from its source to its case. It is computed from the post's own id, so every process finds the same
 * one without being told: it stands in the header of its message, in every line of a log about it, and on the card of its case. A name may
 * tell whose post it is, as an address that holds a handle does; its trace does not.
 *
 * @param id 16 lower-case hexadecimal digits
 */
public record Trace(String id) {
    private static final int BYTES = 8;

    /**
     * The trace of a name such as {@link PostId#key()}.
     */
    public static Trace of(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new Trace(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
