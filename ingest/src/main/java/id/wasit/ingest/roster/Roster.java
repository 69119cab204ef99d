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
 *
 * <p>A snapshot was read whole, or lies as a small layer over one that was: the layer decides over what changed since, the snapshot below
 * it over everything else. Layers do not lie on layers, so a look-up asks two of them at most.
 */
public final class Roster {
    private final String version;
    private final Entries entries;
    private final Size size;
    /** Of networks that are asked for single accounts; only of these the ids themselves are kept. */
    private final SortedSet<String> followed;
    /** What these entries lie over; absent when they are the whole roster. */
    private final @Nullable Roster below;

    /**
     * How much there is.
     *
     * @param keys of the whole snapshot
     * @param changed accounts over which a layer decides
     */
    record Size(int keys, int changed) {}

    Roster(String version, Entries entries, Size size, SortedSet<String> followed, @Nullable Roster below) {
        this.version = version;
        this.entries = entries;
        this.size = size;
        this.followed = followed;
        this.below = below;
    }

    /** A roster without an entry: nothing passes. */
    public static Roster empty() {
        return builder("").build();
    }

    /** Collects entries for a snapshot of that version. */
    public static RosterBuilder builder(String version) {
        return new RosterBuilder(version, null);
    }

    /** Collects what changed since {@link #whole} was read, for a snapshot of that version that lies over it. */
    public RosterBuilder changedTo(String newer) {
        return new RosterBuilder(newer, whole());
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

    /** The snapshot that was read whole: the one below, or this one itself. */
    public Roster whole() {
        return below == null ? this : below;
    }

    /** How many keys it holds: one per entry, two where a handle differs from the id. */
    public int keys() {
        return size.keys();
    }

    /** How many accounts changed since {@link #whole} was read. */
    public int changed() {
        return size.changed();
    }

    /**
     * The terms on which that author is on the roster at that moment, or null when they are not. Where the platform gave only a handle,
     * the handle decides, within the time the account had it.
     */
    public @Nullable Terms at(Author author, Instant moment) {
        Terms found = terms(AccountHash.of(author.platform(), author.id()), moment);
        if (found == null && onlyHandle(author)) {
            found = terms(AccountHash.ofHandle(author.platform(), author.id()), moment);
        }
        return found;
    }

    /** Whether that author has an entry for any time. */
    public boolean knows(Author author) {
        return count(AccountHash.of(author.platform(), author.id())) > 0
                || (onlyHandle(author) && count(AccountHash.ofHandle(author.platform(), author.id())) > 0);
    }

    /** Whether that account, {@code platform:id}, has an entry for any time. */
    public boolean knowsAccount(String account) {
        return count(AccountHash.of(account)) > 0;
    }

    /** Ids of the accounts of a network that is asked for single accounts ({@code bluesky}, {@code mastodon}), in order. */
    public List<String> followed(String platform) {
        String prefix = platform + ':';
        return followed.subSet(prefix, platform + ';').stream()
                .map(account -> account.substring(prefix.length()))
                .toList();
    }

    /** As they stand, of networks of which the ids themselves are kept: {@code platform:id}. */
    SortedSet<String> followed() {
        return followed;
    }

    /** How many entries that key has for any time. */
    int count(AccountHash key) {
        return deciding(key).count(key);
    }

    private @Nullable Terms terms(AccountHash key, Instant moment) {
        return deciding(key).at(key, moment);
    }

    private Entries deciding(AccountHash key) {
        return below == null || entries.has(key) ? entries : below.entries;
    }

    private static boolean onlyHandle(Author author) {
        return author.handle() != null && author.handle().equalsIgnoreCase(author.id());
    }
}
