package id.wasit.store.cases;

import id.wasit.model.TextPart;

/**
 * A place in a captured text on which a person rests a sign. The words stay in the post, so that a redaction reaches them.
 *
 * @param post id of the post in the store
 * @param part which of its texts
 * @param start first UTF-16 unit
 * @param end one after the last
 */
public record Ground(String post, TextPart part, int start, int end) {

    /** @throws IllegalArgumentException when the place is empty; Indonesian */
    public Ground {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("Kutipan dasar " + start + "–" + end + " kosong");
        }
    }
}
