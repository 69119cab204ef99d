package id.wasit.model;

/**
 * A stretch of a text as captured, from {@code start} to before {@code end}, counted in UTF-16 code units.
 *
 * @param part which text of the post
 * @param start first unit
 * @param end first unit after it
 * @param role what the stretch does in the finding
 */
public record Evidence(TextPart part, int start, int end, Role role) {

    /** @throws IllegalArgumentException when the stretch is empty or starts before the text */
    public Evidence {
        Check.present(part, "evidence: part");
        Check.present(role, "evidence: role");
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("evidence: from " + start + " to " + end + " is no stretch of text");
        }
    }

    /**
     * The words themselves.
     *
     * @throws IllegalArgumentException when the post has no such text or it is too short
     */
    public String in(Post post) {
        String text = post.text(part);
        if (text == null || end > text.length()) {
            throw new IllegalArgumentException("evidence: from " + start + " to " + end + " lies outside the " + part
                    + " text of " + post.id().key());
        }
        return text.substring(start, end);
    }
}
