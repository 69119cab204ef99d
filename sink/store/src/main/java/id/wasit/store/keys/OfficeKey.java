package id.wasit.store.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** The Ed25519 key (RFC 8032) with which an office signs its ledger. */
public final class OfficeKey {
    private static final String PRIVATE = "PRIVATE KEY";

    private final PrivateKey secret;
    private final OfficeSeal seal;

    private OfficeKey(PrivateKey secret, OfficeSeal seal) {
        this.secret = secret;
        this.seal = seal;
    }

    static String newPem() {
        try {
            PrivateKey secret =
                    KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return Pem.text(PRIVATE, secret.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    static OfficeKey ofPem(String pem) {
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes(PRIVATE, pem)));
            return new OfficeKey(secret, new OfficeSeal(publicOf((EdECPrivateKey) secret)));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("the key file holds no Ed25519 key in PKCS #8 PEM: " + e.getMessage(), e);
        }
    }

    /** The public half, to hand out and to check with. */
    public OfficeSeal seal() {
        return seal;
    }

    /** Signs a statement. */
    public String sign(String statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the ledger cannot be signed", e);
        }
    }

    /** PKCS #8 keeps only the seed; a generator that draws this seed gives the pair again. */
    private static PublicKey publicOf(EdECPrivateKey secret) throws GeneralSecurityException {
        byte[] seed = secret.getBytes().orElseThrow();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }
}
