package id.wasit.detector;

import id.wasit.detector.text.Kind;
import id.wasit.model.TextPart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of the words of a text in their normal forms. */
final class Fingerprint {
    private static final int BYTES = 8;

    private Fingerprint() {}

    static String of(Reading reading, String text, InForce force) {
        reading.read(text, TextPart.OWN, 0, 0, force);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < reading.text.size(); i++) {
            Kind kind = reading.text.kind(i);
            if (kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.TAG) {
                words.append(reading.text.form(i).normal()).append(' ');
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
