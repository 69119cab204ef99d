package id.wasit.pipeline.topic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The id under which a post is spoken of from its source to its case. It is computed from the post's own id, so every process finds the same
 * one without being told, a log can name a post without telling whose it is, and {@code wasit trace} finds the way back.
 */
public final class Trace {
    private static final int BYTES = 8;

    private Trace() {}

    /**
     * The trace of a name such as {@link id.wasit.model.PostId#key()}.
     *
     * @return 16 lower-case hexadecimal digits
     */
    public static String of(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
