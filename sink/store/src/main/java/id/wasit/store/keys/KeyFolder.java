package id.wasit.store.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The folder with the keys of an office. What is missing is made; what others than the owner may read is refused. */
public final class KeyFolder {
    private static final int SECRET_BYTES = 32;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private static final String OFFICE = "ledger-ed25519.pem";
    private static final String SECRETS = "secrets.key";

    private final Path folder;

    /** @param folder where the files lie; it is made when a key is first asked for */
    public KeyFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The key that signs the ledger, from {@code ledger-ed25519.pem}: PKCS #8 in PEM, one's own or the one made at the first start.
     *
     * @throws IllegalStateException when the file cannot be read, is open to others, or holds no Ed25519 key
     */
    public OfficeKey office() {
        return OfficeKey.ofPem(text(OFFICE, OfficeKey::newPem));
    }

    /**
     * The key that encrypts the secrets of one-time codes, from {@code secrets.key}: 32 bytes in Base64.
     *
     * @throws IllegalStateException when the file cannot be read or is open to others
     */
    public SecretBox secrets() {
        return new SecretBox(
                Base64.getDecoder().decode(text(SECRETS, KeyFolder::newSecret).strip()));
    }

    /** Names of the files that are not there yet. Makes nothing. */
    public List<String> missing() {
        return Stream.of(OFFICE, SECRETS)
                .filter(name -> !Files.exists(folder.resolve(name)))
                .toList();
    }

    private static String newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret) + '\n';
    }

    private String text(String name, Supplier<String> made) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, made.get());
            }
            Set<PosixFilePermission> open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            open.retainAll(OTHERS);
            if (!open.isEmpty()) {
                throw new IllegalStateException(
                        file + " may be read by others than its owner; allow the owner only: chmod 600 " + file);
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException("the key " + file + " cannot be read or made: " + e, e);
        }
    }

    /** The file appears whole: another process that starts at the same moment reads all of it, or makes none. */
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path half = Files.createTempFile(
                folder,
                "new",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.write(half, text.getBytes(StandardCharsets.US_ASCII));
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException madeByAnother) {
            return;
        } finally {
            Files.delete(half);
        }
    }
}
