package id.wasit.detector.text;

import java.util.Arrays;

/** The tokens of a text, or of a stretch of one, in parallel arrays. Reused; not for several threads. */
final class Tokens {
    /** Beside the flags of the tokenizer: the vocabulary knows the word. */
    static final int KNOWN = 0x1000;
    /** The lexicon may have something to say about it. */
    static final int TELLING = 0x2000;

    private static final Kind[] KINDS = Kind.values();
    /** The letter of a word of one letter stands above the flags. */
    private static final int SINGLE = 16;

    int size;
    int[] flags;
    int[] starts;
    int[] ends;
    int[] wholes;
    Form[] forms;

    Tokens(int room) {
        flags = new int[room];
        starts = new int[room];
        ends = new int[room];
        wholes = new int[room];
        forms = new Form[room];
    }

    /** One more; {@code single} is its letter when it is a word of one, else 0. */
    void add(int flag, char single, Form form, int whole, int start, int end) {
        if (size == flags.length) {
            grow(size + 1);
        }
        int known = form.known() ? KNOWN : 0;
        Kind kind = KINDS[flag & PostTokenizer.KIND];
        boolean telling = form.known()
                || form.digit() != 0
                || whole >= 0
                || kind == Kind.LINK
                || kind == Kind.EMOJI
                || kind == Kind.NUMBER;
        put(flag | known | (telling ? TELLING : 0) | single << SINGLE, form, whole, start, end);
    }

    private void put(int flag, Form form, int whole, int start, int end) {
        flags[size] = flag;
        forms[size] = form;
        wholes[size] = whole;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    /** All of a stretch that begins at a position of this text. */
    void addAll(Tokens stretch, int at) {
        if (size + stretch.size > flags.length) {
            grow(size + stretch.size);
        }
        for (int i = 0; i < stretch.size; i++) {
            put(stretch.flags[i], stretch.forms[i], stretch.wholes[i], at + stretch.starts[i], at + stretch.ends[i]);
        }
    }

    /** Those from a number on, their places counted from a position. */
    Tokens copy(int first, int from) {
        Tokens copy = new Tokens(size - first);
        for (int i = first; i < size; i++) {
            copy.put(flags[i], forms[i], wholes[i], starts[i] - from, ends[i] - from);
        }
        return copy;
    }

    /** Whether others, their places moved by so much, are the same from a number on. */
    boolean same(int first, Tokens others, int by) {
        if (size - first != others.size) {
            return false;
        }
        for (int i = 0; i < others.size; i++) {
            int mine = first + i;
            boolean same = flags[mine] == others.flags[i]
                    && starts[mine] == others.starts[i] + by
                    && ends[mine] == others.ends[i] + by
                    && wholes[mine] == others.wholes[i]
                    && forms[mine] == others.forms[i];
            if (!same) {
                return false;
            }
        }
        return true;
    }

    Kind kind(int token) {
        return KINDS[flags[token] & PostTokenizer.KIND];
    }

    boolean known(int token) {
        return (flags[token] & KNOWN) != 0;
    }

    /** The letter of a word of one letter; 0 for others. */
    char single(int token) {
        return (char) (flags[token] >>> SINGLE);
    }

    /** Puts a token in the place of another. */
    void move(int from, int to) {
        if (from != to) {
            flags[to] = flags[from];
            forms[to] = forms[from];
            wholes[to] = wholes[from];
            starts[to] = starts[from];
            ends[to] = ends[from];
        }
    }

    private void grow(int wanted) {
        int room = Math.max(wanted, size * 2);
        flags = Arrays.copyOf(flags, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        wholes = Arrays.copyOf(wholes, room);
        forms = Arrays.copyOf(forms, room);
    }
}
