package id.wasit.detector.text;

import java.util.Arrays;

/**
 * Chunks with the letters they are written with and their signs, one after another in one array of numbers: what is asked for every word
 * of every text lies close together, because most of the time goes into waiting for memory. What becomes of a full one is the business of
 * {@link Shelves}. Not for several threads.
 *
 * <p>Each chunk has a place. At a place stand, in this order: the number of the chunk; its marks and how many letters it has; where its
 * names, its open expressions, its heads and the next chunk begin, counted from the place; its letters, two in a number; its wants, names,
 * open expressions and heads.
 */
final class Shelf {
    /** What is remembered of so many takes some 12 MB. */
    private static final int MOST_CHUNKS = 3 << 14;

    private static final int MOST_NUMBERS = 3 << 20;
    private static final int FIRST_NUMBERS = 1 << 14;
    private static final int FIRST_CHUNKS = 1 << 10;
    private static final char[] NO_LETTERS = new char[0];
    static final int SIGN_MARKS = 8;
    static final int LENGTH = 16;
    /** Marks of either kind take so many bits. */
    static final int MARKS = 0xFF;

    static final int NAMES = 2;
    static final int OPEN = 3;
    static final int HEADS = 4;
    static final int END = 5;
    static final int LETTERS = 6;

    /** By hash: the hash in the upper half, the place in the lower; 0 where there is none. */
    private long[] table = new long[1 << 11];

    private int[] numbers = new int[FIRST_NUMBERS];
    private int used = 1;
    private Tokens[] tokens = new Tokens[FIRST_CHUNKS];
    private int count;
    private int found;

    boolean full() {
        return count >= MOST_CHUNKS || used >= MOST_NUMBERS;
    }

    /**
     * Looks up all stretches of a text by their hashes, and leaves it to {@link #holds} whether each was found: one look-up after another,
     * with nothing in between that depends on what they find, lets the processor wait for all of them at once.
     */
    void guess(Stretches stretches, int[] places) {
        int mask = table.length - 1;
        for (int i = 0; i < stretches.size; i++) {
            int mixed = WordMemory.mixed(stretches.hashes[i]);
            int at = mixed & mask;
            while (table[at] != 0 && (int) (table[at] >>> 32) != mixed) {
                at = at + 1 & mask;
            }
            places[i] = (int) table[at];
        }
    }

    /** The place of the chunk written with some letters, whose {@link WordMemory#hash} is given; 0 when it is not here. */
    int find(char[] text, int from, int to, int hash) {
        int mixed = WordMemory.mixed(hash);
        int mask = table.length - 1;
        for (int at = mixed & mask; table[at] != 0; at = at + 1 & mask) {
            int place = (int) table[at];
            if ((int) (table[at] >>> 32) == mixed && holds(place, text, from, to - from)) {
                return place;
            }
        }
        return 0;
    }

    /** Whether the chunk at a place is written with some letters. */
    boolean holds(int place, char[] text, int from, int length) {
        if (numbers[place + 1] >>> LENGTH != length) {
            return false;
        }
        int at = place + LETTERS;
        int pairs = from + (length & ~1);
        for (int i = from; i < pairs; i += 2) {
            if (numbers[at++] != (text[i] | text[i + 1] << 16)) {
                return false;
            }
        }
        return (length & 1) == 0 || numbers[at] == text[pairs];
    }

    /** Puts a chunk here that is found by its letters from now on; returns its place. */
    int put(char[] text, int from, int to, int hash, Chunk chunk) {
        return found(lay(chunk, text, from, to), hash);
    }

    /** Puts a chunk of another shelf here, to be found by the same letters; returns its place. */
    int take(Shelf other, int from, int hash) {
        int size = other.numbers[from + END];
        int place = room(size, other.tokens(from));
        System.arraycopy(other.numbers, from + 1, numbers, place + 1, size - 1);
        return found(place, hash);
    }

    private int found(int place, int hash) {
        if (++found * 2 > table.length) {
            grow();
        }
        enter(WordMemory.mixed(hash), place);
        return place;
    }

    private void enter(int mixed, int place) {
        int mask = table.length - 1;
        int at = mixed & mask;
        while (table[at] != 0) {
            at = at + 1 & mask;
        }
        table[at] = (long) mixed << 32 | place;
    }

    private void grow() {
        long[] old = table;
        table = new long[old.length * 2];
        for (long entry : old) {
            if (entry != 0) {
                enter((int) (entry >>> 32), (int) entry);
            }
        }
    }

    /** Puts a chunk here that is found by its place only. */
    int lay(Chunk chunk) {
        return lay(chunk, NO_LETTERS, 0, 0);
    }

    private int lay(Chunk chunk, char[] text, int from, int to) {
        Signs signs = chunk.signs();
        int letters = (to - from + 1) / 2;
        int names = LETTERS + letters + signs.wants().length;
        int open = names + signs.names().length;
        int heads = open + signs.open().length;
        int end = heads + signs.heads().length;
        int place = room(end, chunk.tokens());
        numbers[place + 1] = chunk.marks() | signs.marks() << SIGN_MARKS | to - from << LENGTH;
        numbers[place + NAMES] = names;
        numbers[place + OPEN] = open;
        numbers[place + HEADS] = heads;
        numbers[place + END] = end;
        for (int i = from; i < to; i++) {
            numbers[place + LETTERS + (i - from) / 2] |= text[i] << ((i - from) % 2 == 0 ? 0 : 16);
        }
        copy(signs.wants(), place + LETTERS + letters);
        copy(signs.names(), place + names);
        copy(signs.open(), place + open);
        copy(signs.heads(), place + heads);
        return place;
    }

    private int room(int size, Tokens of) {
        while (used + size > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        int place = used;
        tokens[count] = of;
        numbers[place] = count++;
        used += size;
        return place;
    }

    private void copy(int[] from, int to) {
        System.arraycopy(from, 0, numbers, to, from.length);
    }

    /** The marks of the chunk at a place. */
    int marks(int place) {
        return numbers[place + 1] & MARKS;
    }

    Tokens tokens(int place) {
        return tokens[numbers[place]];
    }

    int[] numbers() {
        return numbers;
    }

    Tokens[] tokens() {
        return tokens;
    }
}
