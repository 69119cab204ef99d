package id.wasit.ingest.roster;

import id.wasit.model.RosterEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects the entries of a snapshot; not for use by several threads. */
public final class RosterBuilder {
    private static final Set<String> FOLLOWED = Set.of("bluesky", "mastodon");
    private static final int FIRST_CAPACITY = 1024;

    private final String version;
    private final @Nullable Roster below;
    private final Map<Terms, Integer> numbers = new HashMap<>();
    private final List<Terms> terms = new ArrayList<>();
    private final SortedSet<String> followed = new TreeSet<>();
    /** Over which a layer decides. */
    private final Set<AccountHash> anew = new HashSet<>();

    private int forgotten;
    private int changed;
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private int[] numberOf = new int[FIRST_CAPACITY];
    private int size;

    /** @param below what the entries are laid over; absent when they are the whole roster */
    RosterBuilder(String version, @Nullable Roster below) {
        this.version = version;
        this.below = below;
        if (below != null) {
            followed.addAll(below.followed());
        }
    }

    /** Nothing of what the snapshot below says of an account, {@code platform:id}, counts any more; to be said before it is added anew. */
    public RosterBuilder forgetAccount(String account) {
        followed.remove(account);
        changed += forget(AccountHash.of(account)) ? 1 : 0;
        return this;
    }

    /** The same for a handle, whoever had it. */
    public RosterBuilder forgetHandle(String platform, String handle) {
        boolean unused = forget(AccountHash.ofHandle(platform, handle));
        return this;
    }

    /** Adds an entry with its account and, for as long as it holds, its handle; order does not matter. */
    public RosterBuilder add(RosterEntry entry) {
        return entry.handle() == null ? addAccount(entry) : addAccount(entry).addHandle(entry);
    }

    /** Adds the account of an entry. */
    public RosterBuilder addAccount(RosterEntry entry) {
        put(AccountHash.of(entry.platform(), entry.accountId()), numberOf(entry));
        if (FOLLOWED.contains(entry.platform())) {
            followed.add(entry.account());
        }
        return this;
    }

    /** Adds the handle of an entry that holds only while the account had it. */
    public RosterBuilder addHandle(RosterEntry entry) {
        String handle = entry.handle();
        if (handle != null && !handle.equalsIgnoreCase(entry.accountId())) {
            put(AccountHash.ofHandle(entry.platform(), handle), numberOf(entry));
        }
        return this;
    }

    private int numberOf(RosterEntry entry) {
        return numbers.computeIfAbsent(Terms.of(entry), added -> {
            terms.add(added);
            return terms.size() - 1;
        });
    }

    /** The snapshot; the builder is done with. */
    public Roster build() {
        int[] order = Order.by(high, size);
        long[] sorted = new long[size];
        int[] beside = AccountIndex.room(size);
        for (int at = 0; at < size; at++) {
            sorted[at] = high[order[at]];
            AccountIndex.put(beside, at, low[order[at]], numberOf[order[at]]);
        }
        return new Roster(
                version,
                new Entries(new AccountIndex(sorted, beside), List.copyOf(terms)),
                new Roster.Size(keys(), changed),
                Collections.unmodifiableSortedSet(followed),
                below);
    }

    private int keys() {
        int here = size - forgotten;
        return below == null
                ? here
                : below.keys() + here - anew.stream().mapToInt(below::count).sum();
    }

    /** Leaves a place in the index that says so: without one the snapshot below would be asked. */
    private boolean forget(AccountHash key) {
        if (anew.contains(key)) {
            return false;
        }
        put(key, Entries.NOTHING);
        forgotten++;
        return true;
    }

    private void put(AccountHash hash, int number) {
        if (size == high.length) {
            int larger = size + (size >> 1);
            high = Arrays.copyOf(high, larger);
            low = Arrays.copyOf(low, larger);
            numberOf = Arrays.copyOf(numberOf, larger);
        }
        high[size] = hash.high();
        low[size] = hash.low();
        numberOf[size] = number;
        size++;
        if (below != null) {
            anew.add(hash);
        }
    }
}
