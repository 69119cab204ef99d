package id.wasit.ingest.roster;

/**
 * Hashes in rising order, with a directory over their highest bits: a look-up reads two places of memory, whatever the size. Equal
 * hashes (an account with several entries) stand side by side.
 */
final class AccountIndex {
    private final long[] high;
    private final long[] low;
    private final int[] terms;
    private final int[] directory;
    private final int shift;

    /** Takes the arrays as they are: sorted by {@code high}, of equal length. */
    AccountIndex(long[] high, long[] low, int[] terms) {
        this.high = high;
        this.low = low;
        this.terms = terms;
        int bits = Math.max(1, 30 - Integer.numberOfLeadingZeros(Math.max(2, high.length)));
        this.shift = Long.SIZE - bits;
        this.directory = directory(high, bits, shift);
    }

    int size() {
        return high.length;
    }

    /** The first place with that hash, or -1. */
    int first(AccountHash hash) {
        return search(hash, directory[bucket(hash.high(), shift)]);
    }

    /** The next place with the same hash, or -1. */
    int next(AccountHash hash, int place) {
        return search(hash, place + 1);
    }

    int terms(int place) {
        return terms[place];
    }

    private int search(AccountHash hash, int from) {
        int end = directory[bucket(hash.high(), shift) + 1];
        for (int at = from; at < end; at++) {
            if (high[at] == hash.high() && low[at] == hash.low()) {
                return at;
            }
        }
        return -1;
    }

    private static int[] directory(long[] sorted, int bits, int shift) {
        int[] starts = new int[(1 << bits) + 1];
        for (long hash : sorted) {
            starts[bucket(hash, shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** The order of {@code long} is signed, so the sign is turned to make the buckets rise with it. */
    private static int bucket(long hash, int shift) {
        return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
    }
}
