package id.wasit.ingest.roster;

import id.wasit.model.Author;
import id.wasit.model.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * An immutable snapshot of the roster, small enough for six million accounts in one process.
 *
 * <p>An account is kept as 128 bits of a hash of {@code platform:id} and four bytes that lead to its {@link Terms}; 20 bytes per
 * key. The chance that any of a billion strange accounts shares its 128 bits with one of six million is below 10<sup>-22</sup>, so the
 * key itself is not kept. An account whose handle differs from its id has a second key for files that carry only handles.
 */
public final class Roster {
    private final String version;
    private final AccountIndex index;
    private final List<Terms> terms;
    /** Of networks that are asked for single accounts; only of these the ids themselves are kept. */
    private final SortedSet<String> followed;

    Roster(String version, AccountIndex index, List<Terms> terms, SortedSet<String> followed) {
        this.version = version;
        this.index = index;
        this.terms = terms;
        this.followed = followed;
    }

    /** A roster without an entry: nothing passes. */
    public static Roster empty() {
        return builder("").build();
    }

    /** Collects entries for a snapshot of that version. */
    public static RosterBuilder builder(String version) {
        return new RosterBuilder(version);
    }

    /** The snapshot of a few entries. */
    public static Roster of(String version, Iterable<RosterEntry> entries) {
        RosterBuilder builder = builder(version);
        entries.forEach(builder::add);
        return builder.build();
    }

    /** The version it was loaded as. */
    public String version() {
        return version;
    }

    /** How many keys it holds: one per entry, two where a handle differs from the id. */
    public int keys() {
        return index.size();
    }

    /**
     * The terms on which that author is on the roster at that moment, or null when they are not. Where the platform gave only a handle,
     * the handle decides, within the time the account had it.
     */
    public @Nullable Terms at(Author author, Instant moment) {
        Terms found = holding(AccountHash.of(author.platform(), author.id()), moment);
        if (found == null && onlyHandle(author)) {
            found = holding(AccountHash.ofHandle(author.platform(), author.id()), moment);
        }
        return found;
    }

    /** Whether that author has an entry for any time. */
    public boolean knows(Author author) {
        return index.first(AccountHash.of(author.platform(), author.id())) >= 0
                || (onlyHandle(author) && index.first(AccountHash.ofHandle(author.platform(), author.id())) >= 0);
    }

    /** Whether that account, {@code platform:id}, has an entry for any time. */
    public boolean knowsAccount(String account) {
        return index.first(AccountHash.of(account)) >= 0;
    }

    /** Ids of the accounts of a network that is asked for single accounts ({@code bluesky}, {@code mastodon}), in order. */
    public List<String> followed(String platform) {
        String prefix = platform + ':';
        return followed.subSet(prefix, platform + ';').stream()
                .map(account -> account.substring(prefix.length()))
                .toList();
    }

    private @Nullable Terms holding(AccountHash hash, Instant moment) {
        for (int at = index.first(hash); at >= 0; at = index.next(hash, at)) {
            Terms candidate = terms.get(index.terms(at));
            if (candidate.holdAt(moment)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean onlyHandle(Author author) {
        return author.handle() != null && author.handle().equalsIgnoreCase(author.id());
    }
}
