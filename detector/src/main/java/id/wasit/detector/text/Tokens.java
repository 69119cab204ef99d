package id.wasit.detector.text;

import java.util.Arrays;

/** The tokens of a text, or of a stretch of one, in parallel arrays. Reused; not for several threads. */
public final class Tokens {
    /** {@link #next} has come to a sign at which every expression ends. */
    public static final int STOPS = -1;
    /** {@link #next} has come to the end. */
    public static final int ENDS = -2;

    /** Beside the flags of the tokenizer: the vocabulary knows the word. */
    static final int KNOWN = 0x1000;
    /** The lexicon may have something to say about it. */
    static final int TELLING = 0x2000;

    /** Of a text without words. */
    public static final Tokens NONE = new Tokens(0);

    private static final Kind[] KINDS = Kind.values();
    /** The letter of a word of one letter stands above the flags. */
    private static final int SINGLE = 16;

    /** Of each token: its flags, the number of its hashtag, where it begins, where it ends. */
    private static final int EACH = 4;

    private static final int WHOLE = 1;
    private static final int START = 2;
    private static final int END = 3;

    int size;
    /** Side by side, because putting a text together mostly waits for the memory of its stretches. */
    private int[] numbers;

    private Form[] forms;

    Tokens(int room) {
        numbers = new int[room * EACH];
        forms = new Form[room];
    }

    /** One more; {@code single} is its letter when it is a word of one, else 0. */
    void add(int flag, char single, Form form, int whole, int start, int end) {
        makeRoom(size + 1);
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
        int at = size * EACH;
        numbers[at] = flag;
        numbers[at + WHOLE] = whole;
        numbers[at + START] = start;
        numbers[at + END] = end;
        forms[size++] = form;
    }

    /** All of a stretch that begins at a position of this text. */
    void addAll(Tokens stretch, int at) {
        makeRoom(size + stretch.size);
        stretch.copyTo(this, 0, at);
    }

    /** Gives the token that was added last another form. */
    void last(Form form) {
        forms[size - 1] = form;
    }

    /** Those from a number on, their places counted from a position. */
    Tokens copy(int first, int from) {
        Tokens copy = new Tokens(size - first);
        copyTo(copy, first, -from);
        return copy;
    }

    private void copyTo(Tokens target, int first, int by) {
        for (int i = first; i < size; i++) {
            target.put(flags(i), forms[i], wholeTag(i), start(i) + by, end(i) + by);
        }
    }

    /** Whether others, their places moved by so much, are the same from a number on. */
    boolean same(int first, Tokens others, int by) {
        if (size - first != others.size) {
            return false;
        }
        for (int i = 0; i < others.size; i++) {
            int mine = first + i;
            boolean same = flags(mine) == others.flags(i)
                    && start(mine) == others.start(i) + by
                    && end(mine) == others.end(i) + by
                    && wholeTag(mine) == others.wholeTag(i)
                    && forms[mine] == others.forms[i];
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** What the token is. */
    public Kind kind(int token) {
        return KINDS[flags(token) & PostTokenizer.KIND];
    }

    /** Its normal form and base words. */
    public Form form(int token) {
        return forms[token];
    }

    /** Whether it is a known word, a number, an emoji or an address; of others a lexicon has nothing to say. */
    public boolean telling(int token) {
        return (flags(token) & TELLING) != 0;
    }

    /** Whether its first letter is a capital. */
    public boolean capital(int token) {
        return (flags(token) & PostTokenizer.CAPITAL) != 0;
    }

    /** Whether all its letters are capitals. */
    public boolean upper(int token) {
        return (flags(token) & PostTokenizer.UPPER) != 0;
    }

    /** Whether a hashtag begins with it. */
    public boolean firstOfTag(int token) {
        return kind(token) == Kind.TAG && (flags(token) & PostTokenizer.FIRST) != 0;
    }

    /** Number of the whole hashtag ({@code #word}) that begins with this token in the vocabulary, or -1. */
    public int wholeTag(int token) {
        return numbers[token * EACH + WHOLE];
    }

    /** The end of the hashtag that begins with a token: the number after its last part. */
    public int endOfTag(int token) {
        int end = token + 1;
        while (end < size && kind(end) == kind(token) && !firstOfTag(end) && start(end) == end(end - 1)) {
            end++;
        }
        return end;
    }

    /**
     * The next token an expression can go on with: quotation marks and hyphens do not count, other signs end it.
     *
     * @param token the one before it; -1 for the first of all
     * @return its number, {@link #STOPS} or {@link #ENDS}
     */
    public int next(int token) {
        for (int i = token + 1; i < size; i++) {
            Kind kind = kind(i);
            if (kind.counts() || kind == Kind.EMOJI) {
                return i;
            }
            if (kind != Kind.MARK && kind != Kind.QUOTE) {
                return STOPS;
            }
        }
        return ENDS;
    }

    /** The word at the beginning, perhaps behind a sign; -1 when there is none. */
    int firstWord() {
        int first = size > 1 && kind(0) == Kind.MARK ? 1 : 0;
        return first < size && kind(first) == Kind.WORD ? first : -1;
    }

    /** The word at the end, perhaps with a sign behind it; -1 when there is none. */
    int lastWord() {
        int last = size > 1 && kind(size - 1) == Kind.MARK ? size - 2 : size - 1;
        return last >= 0 && kind(last) == Kind.WORD ? last : -1;
    }

    boolean known(int token) {
        return (flags(token) & KNOWN) != 0;
    }

    /** The letter of a word of one letter; 0 for others. */
    char single(int token) {
        return (char) (flags(token) >>> SINGLE);
    }

    int flags(int token) {
        return numbers[token * EACH];
    }

    /** Where a token begins. */
    int start(int token) {
        return numbers[token * EACH + START];
    }

    /** Where it ends. */
    int end(int token) {
        return numbers[token * EACH + END];
    }

    /** Makes a token, and those that follow it up to another, one word of this form. */
    void join(int first, int last, Form form) {
        numbers[first * EACH] |= TELLING;
        numbers[first * EACH + END] = end(last);
        forms[first] = form;
    }

    /** Puts a token in the place of another. */
    void move(int from, int to) {
        if (from != to) {
            System.arraycopy(numbers, from * EACH, numbers, to * EACH, EACH);
            forms[to] = forms[from];
        }
    }

    private void makeRoom(int wanted) {
        if (wanted > forms.length) {
            int room = Math.max(wanted, size * 2);
            numbers = Arrays.copyOf(numbers, room * EACH);
            forms = Arrays.copyOf(forms, room);
        }
    }
}
