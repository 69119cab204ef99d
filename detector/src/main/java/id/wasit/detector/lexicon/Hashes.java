package id.wasit.detector.lexicon;

/** Words, or their beginnings, as bits by their hash: may say yes for what is none, never no for one. */
final class Hashes {
    /** With so many for each, one in thirty that is none is taken for one. */
    private static final int BITS = 16;

    private final long[] bits;
    private final int shift;

    /** Room for so many. */
    Hashes(int most) {
        int words = Integer.highestOneBit(Math.max(1, most * BITS / Long.SIZE)) * 2;
        bits = new long[words];
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(words * Long.SIZE);
    }

    void add(int hash) {
        int at = hash * 0x9E3779B9 >>> shift;
        bits[at >>> 6] |= 1L << at;
    }

    /** Whether something may be here of which this is the hash as a string. */
    boolean has(int hash) {
        int at = hash * 0x9E3779B9 >>> shift;
        return (bits[at >>> 6] & 1L << at) != 0;
    }
}
