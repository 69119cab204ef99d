package id.wasit.ingest.source;

import id.wasit.model.Author;
import java.util.List;

/**
 * Who is on the roster now, as far as a connector needs to know: to ask a network for these accounts only, and to look again for items
 * of theirs only. It never decides what may pass; the gate does.
 */
@FunctionalInterface
public interface Followed {
    /** Ids of the rostered accounts of a network that is asked for single accounts ({@code bluesky}, {@code mastodon}), in order. */
    List<String> accounts(String platform);

    /** Whether that author has an entry for any time. */
    default boolean has(Author author) {
        return accounts(author.platform()).contains(author.id());
    }
}
