package id.wasit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that could not be read, with all that is needed to repair it.
 *
 * @param stage where it was rejected
 * @param origin the file and line, or the address
 * @param reason what was found, what is allowed, what to do; an Indonesian sentence
 * @param excerpt a few characters of it; absent unless its author is known to be on the roster, because nothing of others is kept
 * @param at when
 */
public record Rejected(
        Stage stage, String origin, String reason, @Nullable String excerpt, Instant at) {

    /** The longest excerpt kept, in UTF-16 code units. */
    public static final int EXCERPT_LIMIT = 200;

    /** @throws IllegalArgumentException when a part is missing; an excerpt that is too long is cut */
    public Rejected {
        Check.present(stage, "rejected: stage");
        Check.present(origin, "rejected: origin");
        Check.present(reason, "rejected: reason");
        Check.present(at, "rejected: time");
        excerpt = Check.optional(excerpt);
        if (excerpt != null && excerpt.length() > EXCERPT_LIMIT) {
            excerpt = excerpt.substring(0, EXCERPT_LIMIT);
        }
    }
}
