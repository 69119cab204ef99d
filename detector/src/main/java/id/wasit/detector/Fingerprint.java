package id.wasit.detector;

import id.wasit.detector.text.Kind;
import id.wasit.detector.text.PostText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Hashes of the words of a text in their normal forms; sixteen lower-case hexadecimal digits. */
final class Fingerprint {
    private static final int RUN = 3;

    private Fingerprint() {}

    /** The same for the same words only. */
    static String of(PostText reading, String text) {
        StringBuilder all = new StringBuilder();
        words(reading, text).forEach(word -> all.append(word).append(' '));
        return HexFormat.of().toHexDigits(hash(all.toString()));
    }

    /**
     * Nearly the same for nearly the same words: each run of three words votes on each of 64 bits (SimHash, Charikar 2002). Copies of an
     * article with another head line or a paragraph less differ in a few bits, other articles in about half of them.
     */
    static String near(PostText reading, String text) {
        List<String> words = words(reading, text);
        int[] votes = new int[Long.SIZE];
        for (int at = 0; at == 0 || at + RUN <= words.size(); at++) {
            long run = hash(String.join(" ", words.subList(at, Math.min(words.size(), at + RUN))));
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (run >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long print = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            print |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return HexFormat.of().toHexDigits(print);
    }

    private static List<String> words(PostText reading, String text) {
        reading.read(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < reading.size(); i++) {
            Kind kind = reading.kind(i);
            if (kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.TAG) {
                words.add(reading.form(i).normal());
            }
        }
        return words;
    }

    private static long hash(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
