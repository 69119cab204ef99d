package id.wasit.detector;

import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of the words of a text in their normal forms. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(PostText reading, String text) {
        reading.read(text);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < reading.size(); i++) {
            Kind kind = reading.kind(i);
            if (kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.TAG) {
                words.append(reading.form(i).normal()).append(' ');
            }
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
