package id.wasit.detector.text;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Stretches of letters and what was found out about them, in one open-addressing table; asked for every word of every text, so nothing is
 * allocated to ask. It is emptied when full: a memory that only fills up would be slower than none. Not for several threads.
 */
final class WordMemory<T> {
    private static final int FIRST_ROOM = 1024;

    private final int most;
    private char[][] written = new char[FIRST_ROOM][];
    private int[] hashes = new int[FIRST_ROOM];
    private @Nullable Object[] known = new Object[FIRST_ROOM];
    private int size;

    /** Holds so many words at most. */
    WordMemory(int most) {
        this.most = most;
    }

    /** What is known about some letters, whose {@link #hash} is given; null when they are not remembered. */
    @SuppressWarnings("unchecked") // only put fills the table
    @Nullable
    T get(char[] buffer, int from, int to, int hash) {
        int mixed = mixed(hash);
        for (int at = mixed & written.length - 1; written[at] != null; at = at + 1 & written.length - 1) {
            if (hashes[at] == mixed && same(written[at], buffer, from, to)) {
                return (T) known[at];
            }
        }
        return null;
    }

    /** Most words are too short for the library's comparison to pay. */
    private static boolean same(char[] word, char[] buffer, int from, int to) {
        if (word.length != to - from) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Remembers letters that are not remembered yet. */
    void put(char[] buffer, int from, int to, int hash, T what) {
        if (size >= most) {
            Arrays.fill(written, null);
            Arrays.fill(known, null);
            size = 0;
        } else if (++size * 2 > written.length) {
            grow();
        }
        place(Arrays.copyOfRange(buffer, from, to), mixed(hash), what);
    }

    private void place(char[] word, int mixed, @Nullable Object what) {
        int at = mixed & written.length - 1;
        while (written[at] != null) {
            at = at + 1 & written.length - 1;
        }
        written[at] = word;
        hashes[at] = mixed;
        known[at] = what;
    }

    private void grow() {
        char[][] oldWritten = written;
        int[] oldHashes = hashes;
        @Nullable Object[] oldKnown = known;
        written = new char[oldWritten.length * 2][];
        hashes = new int[oldWritten.length * 2];
        known = new Object[oldWritten.length * 2];
        for (int i = 0; i < oldWritten.length; i++) {
            if (oldWritten[i] != null) {
                place(oldWritten[i], oldHashes[i], oldKnown[i]);
            }
        }
    }

    /** The hash of some letters, the same as that of a string of them. */
    static int hash(char[] buffer, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + buffer[i];
        }
        return hash;
    }

    /** A hash of which the lower bits depend on all letters. */
    static int mixed(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
