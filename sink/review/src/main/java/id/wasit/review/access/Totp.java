package id.wasit.review.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** Time-based one-time codes: RFC 6238 with SHA-1, six digits and steps of 30 seconds, as every authenticator app knows them. */
final class Totp {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;
    /** RFC 6238 section 5.2: one step back and one ahead for clocks that differ. */
    private static final int SKEW = 1;

    private Totp() {}

    static byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }

    /** The step whose code was typed, near this moment; empty when it is none of them. */
    static OptionalLong matching(byte[] secret, String typed, Instant moment) {
        byte[] given = typed.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(step(moment) - SKEW, step(moment) + SKEW)
                .filter(step -> MessageDigest.isEqual(given, code(secret, step).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    /** The secret as people type it, in groups of four. */
    static String spoken(byte[] secret) {
        return Base32.toBase32String(secret).replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that the picture holds. */
    static String address(byte[] secret, String login) {
        String label = URLEncoder.encode("Wasit:" + login, StandardCharsets.UTF_8);
        return "otpauth://totp/" + label + "?secret=" + Base32.toBase32String(secret) + "&issuer=Wasit";
    }
}
