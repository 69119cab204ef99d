package id.wasit.ingest.roster;

import id.wasit.model.RosterEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects the entries of a snapshot; not for use by several threads. */
public final class RosterBuilder {
    private static final Set<String> FOLLOWED = Set.of("bluesky", "mastodon");
    private static final int FIRST_CAPACITY = 1024;

    private final String version;
    private final Map<Terms, Integer> numbers = new HashMap<>();
    private final List<Terms> terms = new ArrayList<>();
    private final SortedSet<String> followed = new TreeSet<>();
    private long[] high = new long[FIRST_CAPACITY];
    private long[] low = new long[FIRST_CAPACITY];
    private int[] numberOf = new int[FIRST_CAPACITY];
    private int size;

    RosterBuilder(String version) {
        this.version = version;
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
                new AccountIndex(sorted, beside),
                List.copyOf(terms),
                Collections.unmodifiableSortedSet(followed));
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
    }
}
