package id.wasit.ingest.roster;

/**
 * Hashes in rising order. They are spread evenly, so the place of one is guessed: a small directory leads to a stretch of about
 * {@value #STRETCH} hashes, and the share of its range that lies below the hash to a place a few steps from the right one. A look-up of a
 * stranger reads one place of memory that no cache holds, one of a rostered account two, whatever the size. Equal hashes (an account with
 * several entries) stand side by side.
 */
final class AccountIndex {
    private static final int STRETCH = 64;
    /** What stands beside a hash: the two halves of its other 64 bits, and the number of its terms. */
    private static final int WIDTH = 3;

    private final long[] high;
    private final int[] beside;
    private final int[] directory;
    private final int shift;

    /** Takes the arrays as they are: sorted by {@code high}, and for each of it {@value #WIDTH} numbers beside it. */
    AccountIndex(long[] high, int[] beside) {
        this.high = high;
        this.beside = beside;
        int stretches = Math.max(2, high.length / STRETCH);
        this.shift = Long.numberOfLeadingZeros(stretches) + 1;
        this.directory = directory(high, shift);
    }

    /** The numbers that stand beside a hash. */
    static void put(int[] beside, int place, long low, int terms) {
        beside[place * WIDTH] = (int) (low >>> Integer.SIZE);
        beside[place * WIDTH + 1] = (int) low;
        beside[place * WIDTH + 2] = terms;
    }

    /** Room for what stands beside that many hashes. */
    static int[] room(int hashes) {
        return new int[Math.multiplyExact(hashes, WIDTH)];
    }

    /** The first place with that hash, or -1. */
    int first(AccountHash hash) {
        int stretch = stretch(hash.high(), shift);
        int start = directory[stretch];
        int end = directory[stretch + 1];
        int at = guess(hash.high(), start, end);
        while (at > start && high[at - 1] >= hash.high()) {
            at--;
        }
        while (at < end && high[at] < hash.high()) {
            at++;
        }
        return same(hash, at);
    }

    /** The next place with the same hash, or -1. */
    int next(AccountHash hash, int place) {
        return same(hash, place + 1);
    }

    int terms(int place) {
        return beside[place * WIDTH + 2];
    }

    private int guess(long hash, int start, int end) {
        // The 31 bits below those that led to the stretch: how far into its range the hash lies.
        long share = (hash << (Long.SIZE - shift)) >>> (Integer.SIZE + 1);
        return start + (int) (((end - start) * share) >>> (Integer.SIZE - 1));
    }

    private int same(AccountHash hash, int from) {
        for (int at = from; at < high.length && high[at] == hash.high(); at++) {
            int other = at * WIDTH;
            if (beside[other] == (int) (hash.low() >>> Integer.SIZE) && beside[other + 1] == (int) hash.low()) {
                return at;
            }
        }
        return -1;
    }

    private static int[] directory(long[] sorted, int shift) {
        int[] starts = new int[(1 << (Long.SIZE - shift)) + 1];
        for (long hash : sorted) {
            starts[stretch(hash, shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return starts;
    }

    /** The order of {@code long} is signed, so the sign is turned to make the stretches rise with it. */
    private static int stretch(long hash, int shift) {
        return (int) ((hash ^ Long.MIN_VALUE) >>> shift);
    }
}
