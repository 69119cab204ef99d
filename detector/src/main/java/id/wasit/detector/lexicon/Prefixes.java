package id.wasit.detector.lexicon;

import java.util.Collection;

/** The beginnings of words, as bits by their hash: may say yes for what is none, never no for one. */
final class Prefixes {
    static final Prefixes NONE = new Prefixes(1);

    /** Bits for each letter of all words: with so many, one beginning in thirty that is none is taken for one. */
    private static final int BITS_PER_LETTER = 16;

    private final long[] bits;
    private final int shift;

    private Prefixes(int letters) {
        int words = Integer.highestOneBit(Math.max(1, letters * BITS_PER_LETTER / Long.SIZE)) * 2;
        bits = new long[words];
        shift = Integer.SIZE - Integer.numberOfTrailingZeros(words * Long.SIZE);
    }

    /** The beginnings of words given as arrays of their letters. */
    static Prefixes of(Collection<?> words) {
        int letters = 0;
        for (Object word : words) {
            letters += ((char[]) word).length;
        }
        Prefixes prefixes = new Prefixes(letters);
        for (Object word : words) {
            prefixes.add((char[]) word);
        }
        return prefixes;
    }

    private void add(char[] word) {
        int hash = 0;
        for (char letter : word) {
            hash = hash * 31 + letter;
            int at = hash * 0x9E3779B9 >>> shift;
            bits[at >>> 6] |= 1L << at;
        }
    }

    /** Whether some word may begin with the letters of which this is the hash as a string. */
    boolean has(int hash) {
        int at = hash * 0x9E3779B9 >>> shift;
        return (bits[at >>> 6] & 1L << at) != 0;
    }
}
