package id.wasit.ingest.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds of each key, an account or a handle. Laid over other entries it decides alone over every key that it has, also over one of
 * which nothing holds any more.
 */
final class Entries {
    /** Stands in the place of terms for a key of which nothing holds any more. */
    static final int NOTHING = -1;

    private final AccountIndex index;
    private final List<Terms> terms;

    Entries(AccountIndex index, List<Terms> terms) {
        this.index = index;
        this.terms = terms;
    }

    /** Whether that key is here, and be it that nothing holds of it. */
    boolean has(AccountHash key) {
        return index.first(key) >= 0;
    }

    /** How many entries that key has for any time. */
    int count(AccountHash key) {
        int count = 0;
        for (int at = index.first(key); at >= 0; at = index.next(key, at)) {
            count += index.terms(at) == NOTHING ? 0 : 1;
        }
        return count;
    }

    /** The terms that hold at that moment, or null. Of several those that began first, as in a case. */
    @Nullable
    Terms at(AccountHash key, Instant moment) {
        Terms found = null;
        for (int at = index.first(key); at >= 0; at = index.next(key, at)) {
            int number = index.terms(at);
            if (number != NOTHING && terms.get(number).holdAt(moment)) {
                found = Terms.first(found, terms.get(number));
            }
        }
        return found;
    }
}
