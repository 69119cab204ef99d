package id.wasit.store.sql;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SHA-256 over texts, and ids made of it: the same parts give the same id in every process. */
public final class Hash {
    private Hash() {}

    /** SHA-256 of the UTF-8 bytes, 64 lower-case hexadecimal digits. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    /** SHA-256 of bytes, 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /** The first 128 bits of SHA-256 over the parts. Each part goes in with its length, so no two lists of parts look the same. */
    public static UUID id(@Nullable String... parts) {
        ByteBuffer bytes = ByteBuffer.wrap(digest(joined(parts)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static String joined(@Nullable String... parts) {
        StringBuilder joined = new StringBuilder();
        for (String part : parts) {
            joined.append(part == null ? -1 : part.length()).append(':').append(part == null ? "" : part);
        }
        return joined.toString();
    }

    private static byte[] digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
