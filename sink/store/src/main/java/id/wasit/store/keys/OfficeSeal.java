package id.wasit.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** The public key of an office: whoever has it can check the office's ledger without the office. */
public final class OfficeSeal {
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int ID_DIGITS = 16;

    private final PublicKey key;

    OfficeSeal(PublicKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when it is no Ed25519 key in PEM */
    public static OfficeSeal ofPem(String pem) {
        try {
            return new OfficeSeal(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Pem.bytes(PUBLIC, pem))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 public key in PEM: " + e.getMessage(), e);
        }
    }

    /** The key in PEM, as OpenSSL reads and writes it. */
    public String pem() {
        return Pem.text(PUBLIC, key.getEncoded());
    }

    /** The first 16 hexadecimal digits of the SHA-256 of the key: short enough to compare by telephone. */
    public String id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether the office signed that statement. */
    public boolean fits(String statement, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }
}
