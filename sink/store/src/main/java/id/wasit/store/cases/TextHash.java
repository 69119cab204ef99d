package id.wasit.store.cases;

import id.wasit.model.Post;

/** The hash that proves that the texts of a post are those that were captured. */
public final class TextHash {
    private TextHash() {}

    /**
     * SHA-256 over the UTF-8 bytes of the JSON array {@code [title, own, shared, parent]} (absent parts {@code null}), 64 lower-case
     * hexadecimal digits.
     */
    public static String of(Post post) {
        throw new UnsupportedOperationException("not yet");
    }
}
