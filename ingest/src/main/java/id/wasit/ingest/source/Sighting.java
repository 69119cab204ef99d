package id.wasit.ingest.source;

import id.wasit.model.Author;
import id.wasit.model.Post;
import id.wasit.model.Retraction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One thing a source saw, before the gate. It says who is behind it, so that the gate can decide before the rest is even put together.
 */
public sealed interface Sighting {

    /**
     * A post by an account.
     *
     * @param author who wrote it
     * @param post puts the post together; called only when the author has an entry on the roster; throws {@link Unreadable} when it
     *     cannot
     */
    record Candidate(Author author, Supplier<Post> post) implements Sighting {}

    /**
     * An article on a news site. It passes without an entry on the roster, as a candidate for a lead; its author is the site, never a
     * person.
     *
     * @param post the article
     */
    record Article(Post post) implements Sighting {}

    /**
     * An item or account that its owner took back.
     *
     * @param retraction what was taken back
     */
    record TakenBack(Retraction retraction) implements Sighting {}

    /**
     * Something that could not be read.
     *
     * @param origin file and line, or address
     * @param reason kind of damage and what to do, in Indonesian; nothing of the content
     * @param author who wrote it, when that could be read; only then may an excerpt pass the gate
     * @param excerpt some of the content
     */
    record Damage(
            String origin,
            String reason,
            @Nullable Author author,
            @Nullable String excerpt) implements Sighting {

        /** Damage where nobody knows whose content it is. */
        public static Damage nameless(String origin, String reason) {
            return new Damage(origin, reason, null, null);
        }
    }
}
