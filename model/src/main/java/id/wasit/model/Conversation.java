package id.wasit.model;

import org.jspecify.annotations.Nullable;

/**
 * The words of others around a post. They are kept apart from the author's own text, because they are context and never the author's
 * statement.
 *
 * @param sharedText what was passed on or quoted
 * @param sharedAuthor who wrote it, as shown
 * @param parentText what a comment answers to
 * @param parentAuthor who wrote that, as shown
 */
public record Conversation(
        @Nullable String sharedText,
        @Nullable String sharedAuthor,
        @Nullable String parentText,
        @Nullable String parentAuthor) {

    /** Nothing around it: a post of one's own. */
    public static final Conversation NONE = new Conversation(null, null, null, null);

    /** Blank texts count as absent. */
    public Conversation {
        sharedText = Check.optional(sharedText);
        sharedAuthor = Check.optional(sharedAuthor);
        parentText = Check.optional(parentText);
        parentAuthor = Check.optional(parentAuthor);
    }

    /** The words passed on with a share. */
    public static Conversation sharing(String text) {
        return new Conversation(text, null, null, null);
    }

    /** The words a comment stands under. */
    public static Conversation under(String text) {
        return new Conversation(null, null, text, null);
    }
}
