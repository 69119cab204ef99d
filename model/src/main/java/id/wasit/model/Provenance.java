package id.wasit.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a post came from, for the chain of custody.
 *
 * @param collector which reader of Wasit took it, with its version: {@code 4cat-csv/1}
 * @param origin the file and line, or the address it was fetched from
 * @param policyClass the terms it was taken under
 * @param rawSha256 SHA-256 of the bytes it was read from, 64 lower-case hexadecimal digits
 * @param captured those bytes, while it is not yet clear whether they are evidence; absent in posts that come out of the store
 */
public record Provenance(
        String collector,
        String origin,
        PolicyClass policyClass,
        String rawSha256,
        @Nullable Captured captured) {
    private static final int DIGITS = 64;

    /** @throws IllegalArgumentException when a part is missing or the hash has another form */
    public Provenance {
        Check.present(collector, "post: collector");
        Check.present(origin, "post: origin");
        Check.present(policyClass, "post: policy class");
        Check.present(rawSha256, "post: SHA-256 of the raw bytes");
        if (!isHash(rawSha256)) {
            throw new IllegalArgumentException(
                    "post: SHA-256 has the form \"" + rawSha256 + "\"; it must be 64 lower-case hexadecimal digits");
        }
    }

    /** Without the bytes. */
    public Provenance(String collector, String origin, PolicyClass policyClass, String rawSha256) {
        this(collector, origin, policyClass, rawSha256, null);
    }

    /** Asked of every post that is read, for which an expression takes too long. */
    private static boolean isHash(String text) {
        boolean hash = text.length() == DIGITS;
        for (int i = 0; hash && i < DIGITS; i++) {
            char digit = text.charAt(i);
            hash = digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f';
        }
        return hash;
    }
}
