package id.wasit.detector.text;

import org.jspecify.annotations.Nullable;

/**
 * Joins single letters, and pieces nobody knows, that together make a known word: d u k u n g, du.kung, gan jar. Not for several threads.
 */
final class Joining {
    /** As many letters as the longest words have; each letter more costs a look-up at every letter of a text that is spelled out. */
    private static final int LONGEST_SPELLED = 24;

    private static final int LONGEST_PIECE = 40;
    private static final int SHORTEST_JOINED = 5;

    private final FormFinder finder;
    private final Vocabulary vocabulary;
    private final char[] joined = new char[128];
    private final int[] lasts = new int[LONGEST_SPELLED];
    private final int[] lengths = new int[LONGEST_SPELLED];
    private Tokens tokens = new Tokens(0);

    Joining(FormFinder finder, Vocabulary vocabulary) {
        this.finder = finder;
        this.vocabulary = vocabulary;
    }

    /** Joins the tokens of a text; returns whether there were any to join. */
    boolean join(Tokens of) {
        tokens = of;
        int size = of.size;
        int kept = 0;
        for (int at = 0; at < tokens.size; at++) {
            int last = tokens.kind(at) == Kind.WORD ? joinedUpTo(at) : at;
            tokens.move(at, kept);
            at = last;
            kept++;
        }
        tokens.size = kept;
        return kept < size;
    }

    /** The last token of the longest known word that begins with this piece; its form is put in place. */
    private int joinedUpTo(int first) {
        int next = following(first);
        boolean single = tokens.single(first) != 0;
        if (next < 0 || !connected(first, next) || !single && !mayBegin(tokens, first)) {
            return first;
        }
        int length = letters(first, 0);
        int count = 0;
        for (int previous = first; next > 0 && connected(previous, next); next = following(next)) {
            length = letters(next, length);
            previous = next;
            boolean tooLong = !single && length > vocabulary.longest();
            if (tooLong || length > joined.length - LONGEST_PIECE || count == lasts.length) {
                break;
            }
            lasts[count] = next;
            lengths[count++] = length;
        }
        for (int i = count - 1; i >= 0; i--) {
            Form form = together(lengths[i], single && tokens.single(lasts[i]) != 0);
            if (form != null) {
                tokens.join(first, lasts[i], form);
                return lasts[i];
            }
        }
        return first;
    }

    /** Whether a known word may begin with a piece; it may say yes too often. */
    boolean mayBegin(Tokens of, int piece) {
        return vocabulary.mayBegin(of.form(piece).normal().hashCode());
    }

    /** Adds the letters of a token to what is joined; returns how many there are then. */
    private int letters(int token, int length) {
        char single = tokens.single(token);
        if (single != 0) {
            joined[length] = single;
            return length + 1;
        }
        String part = tokens.form(token).normal();
        if (length + part.length() > joined.length) {
            return joined.length;
        }
        part.getChars(0, part.length(), joined, length);
        return length + part.length();
    }

    private int following(int token) {
        int next = token + 1 < tokens.size && tokens.kind(token + 1) == Kind.MARK ? token + 2 : token + 1;
        return next < tokens.size && tokens.kind(next) == Kind.WORD ? next : -1;
    }

    private boolean connected(int token, int next) {
        boolean spelled = tokens.single(token) != 0 && tokens.single(next) != 0;
        if (!tokens.known(token) && !tokens.known(next) || spelled) {
            return true;
        }
        boolean bothKnown = tokens.known(token) && tokens.known(next);
        return !bothKnown
                && next - token == 2
                && tokens.end(token) == tokens.start(token + 1)
                && tokens.end(token + 1) == tokens.start(next);
    }

    private @Nullable Form together(int length, boolean spelled) {
        if (length < SHORTEST_JOINED) {
            return null;
        }
        if (vocabulary.mayKnow(WordMemory.hash(joined, 0, length)) && vocabulary.id(joined, 0, length) >= 0) {
            return finder.find(joined, 0, length);
        }
        Form form = spelled ? finder.resolve(new String(joined, 0, length)) : null;
        return form != null && form.known() ? form : null;
    }

    /** Whether these tokens of a stretch may be joined with each other; it may say yes too often. */
    boolean mayJoinWithin(Tokens stretch) {
        boolean may = false;
        for (int i = 0; i + 1 < stretch.size && !may; i++) {
            int next = stretch.kind(i + 1) == Kind.MARK ? i + 2 : i + 1;
            boolean words = next < stretch.size && stretch.kind(i) == Kind.WORD && stretch.kind(next) == Kind.WORD;
            may = words && mayJoin(stretch, i, stretch, next);
        }
        return may;
    }

    /** Whether a piece and the one that follows may be joined; it may say yes too often. */
    boolean mayJoin(Tokens one, int piece, Tokens other, int next) {
        boolean single = one.single(piece) != 0;
        if (one.known(piece) && other.known(next) && !(single && other.single(next) != 0)) {
            return false;
        }
        return single || vocabulary.mayBegin(hashOfBoth(one.form(piece).normal(), other, next));
    }

    /** The hash of the string of both, without making it. */
    private static int hashOfBoth(String one, Tokens other, int next) {
        char single = other.single(next);
        String normal = other.form(next).normal();
        int length = single != 0 ? 1 : normal.length();
        int hash = one.hashCode();
        for (int i = 0; i < length; i++) {
            hash *= 31;
        }
        return hash + (single != 0 ? single : normal.hashCode());
    }
}
