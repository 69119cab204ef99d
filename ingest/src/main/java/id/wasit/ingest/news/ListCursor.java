package id.wasit.ingest.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import id.wasit.ingest.fetch.Validators;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the reading of a list of articles (a feed, a sitemap) stands.
 *
 * @param validators of the list itself
 * @param pending entries still to be read, the next first
 * @param seen hashes of the entries met, the oldest first
 */
record ListCursor(Validators validators, List<FeedEntry> pending, List<Integer> seen) {
    static final ListCursor START = new ListCursor(Validators.NONE, List.of(), List.of());

    /** Enough for the longest news sitemap several times; what is forgotten is read again and changes nothing. */
    private static final int MOST_SEEN = 5000;

    ListCursor {
        pending = List.copyOf(pending);
        seen = List.copyOf(seen);
    }

    /** With the entries of the list that are new. */
    ListCursor listed(List<FeedEntry> entries, Validators now) {
        Set<Integer> known = new LinkedHashSet<>(seen);
        List<FeedEntry> open = new ArrayList<>(pending);
        for (FeedEntry entry : entries) {
            if (known.add(entry.key().hashCode())) {
                open.add(entry);
            }
        }
        List<Integer> kept = List.copyOf(known);
        return new ListCursor(now, open, kept.subList(Math.max(0, kept.size() - MOST_SEEN), kept.size()));
    }

    /** Without its first entry. */
    ListCursor passed() {
        return new ListCursor(validators, pending.subList(1, pending.size()), seen);
    }

    /** With its first entry at the end, to be tried again. */
    ListCursor postponed() {
        List<FeedEntry> order = new ArrayList<>(pending.subList(1, pending.size()));
        order.add(pending.get(0).triedAgain());
        return new ListCursor(validators, order, seen);
    }

    @JsonIgnore
    boolean done() {
        return pending.isEmpty();
    }
}
