package id.wasit.detector.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text, each with its kind, its form and where it stands in the text as captured. Reused from text to text; not for
 * several threads.
 */
public final class PostText {
    private static final Form NOTHING = Form.unknown("");
    private static final int LONGEST_REMEMBERED = 40;
    private static final int LONGEST_SPELLED = 48;
    private static final int SHORTEST_JOINED = 5;
    /** Beside the flags of the tokenizer: the vocabulary knows the word. */
    private static final int KNOWN = 0x1000;

    private final FormFinder finder;
    private final Vocabulary vocabulary;
    private final PostTokenizer tokenizer;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final FlagsAttribute flagsOf;

    private int size;
    private Kind[] kinds = new Kind[128];
    private int[] starts = new int[128];
    private int[] ends = new int[128];
    private int[] flags = new int[128];
    private int[] wholes = new int[128];
    private Form[] forms = new Form[128];
    /** The letter of a word of one letter; 0 for others. */
    private char[] singles = new char[128];

    private static final Kind[] KINDS = Kind.values();
    private final char[] joined = new char[128];
    private final int[] lasts = new int[LONGEST_SPELLED];
    private final int[] lengths = new int[LONGEST_SPELLED];

    /** Reads against these words. */
    public PostText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        finder = new FormFinder(vocabulary);
        tokenizer = new PostTokenizer(new TagSplitter(finder));
        term = tokenizer.getAttribute(CharTermAttribute.class);
        offset = tokenizer.getAttribute(OffsetAttribute.class);
        flagsOf = tokenizer.getAttribute(FlagsAttribute.class);
    }

    /** Reads a text; what was read before is forgotten. */
    public void read(String text) {
        size = 0;
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            int whole = -1;
            while (tokenizer.incrementToken()) {
                if ((flagsOf.getFlags() & PostTokenizer.WHOLE) != 0) {
                    whole = whole();
                } else {
                    add(whole);
                    whole = -1;
                }
            }
            joinPieces();
            tokenizer.end();
            tokenizer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The whole hashtag in the vocabulary, also with digits for letters or a year behind it. */
    private int whole() {
        int length = term.length();
        Form form = finder.find(term.buffer(), 0, length);
        while (!form.known() && length > 0 && Character.isDigit(term.charAt(length - 1))) {
            length--;
            form = finder.find(term.buffer(), 0, length);
        }
        return form.known() ? form.ids()[0] : -1;
    }

    private void add(int whole) {
        Kind kind = KINDS[flagsOf.getFlags() & PostTokenizer.KIND];
        Form form = NOTHING;
        if (kind != Kind.LINK && term.length() <= LONGEST_REMEMBERED) {
            form = finder.find(term.buffer(), 0, term.length());
        }
        if (form.words().isEmpty()) {
            put(kind, form, whole);
        } else {
            for (String word : form.words()) {
                put(kind, finder.find(word.toCharArray(), 0, word.length()), whole);
            }
        }
    }

    private void put(Kind kind, Form form, int whole) {
        if (size == kinds.length) {
            grow();
        }
        kinds[size] = kind;
        forms[size] = form;
        starts[size] = offset.startOffset();
        ends[size] = offset.endOffset();
        flags[size] = flagsOf.getFlags() | (form.known() ? KNOWN : 0);
        wholes[size] = whole;
        singles[size] = kind == Kind.WORD && term.length() == 1 ? term.charAt(0) : 0;
        size++;
    }

    /** Joins single letters, and pieces nobody knows, that together make a known word: d u k u n g, du.kung, gan jar. */
    private void joinPieces() {
        int kept = 0;
        for (int at = 0; at < size; at++) {
            int last = kinds[at] == Kind.WORD ? joinedUpTo(at) : at;
            move(at, kept);
            ends[kept] = ends[last];
            at = last;
            kept++;
        }
        size = kept;
    }

    /** The last token of the longest known word that begins with this piece; its form is put in place. */
    private int joinedUpTo(int first) {
        int next = following(first);
        if (next < 0 || !connected(first, next)) {
            return first;
        }
        int length = letters(first, 0);
        if (singles[first] == 0 && !vocabulary.mayBegin(joined, length)) {
            return first;
        }
        int count = 0;
        for (int previous = first; next > 0 && connected(previous, next); next = following(next)) {
            length = letters(next, length);
            previous = next;
            boolean tooLong = singles[first] == 0 && length > vocabulary.longest();
            if (tooLong || length > joined.length - LONGEST_REMEMBERED || count == lasts.length) {
                break;
            }
            lasts[count] = next;
            lengths[count++] = length;
        }
        for (int i = count - 1; i >= 0; i--) {
            Form form = together(lengths[i], singles[first] != 0 && singles[lasts[i]] != 0);
            if (form != null) {
                forms[first] = form;
                return lasts[i];
            }
        }
        return first;
    }

    /** Adds the letters of a token to what is joined; returns how many there are then. */
    private int letters(int token, int length) {
        if (singles[token] != 0) {
            joined[length] = singles[token];
            return length + 1;
        }
        String part = forms[token].normal();
        if (length + part.length() > joined.length) {
            return joined.length;
        }
        part.getChars(0, part.length(), joined, length);
        return length + part.length();
    }

    private int following(int token) {
        int next = token + 1 < size && kinds[token + 1] == Kind.MARK ? token + 2 : token + 1;
        return next < size && kinds[next] == Kind.WORD ? next : -1;
    }

    private boolean connected(int token, int next) {
        if (((flags[token] | flags[next]) & KNOWN) == 0 || singles[token] != 0 && singles[next] != 0) {
            return true;
        }
        boolean bothKnown = (flags[token] & flags[next] & KNOWN) != 0;
        return !bothKnown && next - token == 2 && ends[token] == starts[token + 1] && ends[token + 1] == starts[next];
    }

    private @Nullable Form together(int length, boolean spelled) {
        if (length < SHORTEST_JOINED) {
            return null;
        }
        if (vocabulary.mayKnow(joined, length) && vocabulary.id(joined, 0, length) >= 0) {
            return finder.find(joined, 0, length);
        }
        Form form = spelled ? finder.resolve(new String(joined, 0, length)) : null;
        return form != null && form.known() ? form : null;
    }

    private void move(int from, int to) {
        if (from == to) {
            return;
        }
        kinds[to] = kinds[from];
        forms[to] = forms[from];
        starts[to] = starts[from];
        ends[to] = ends[from];
        flags[to] = flags[from];
        wholes[to] = wholes[from];
        singles[to] = singles[from];
    }

    private void grow() {
        int room = size * 2;
        kinds = Arrays.copyOf(kinds, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        flags = Arrays.copyOf(flags, room);
        wholes = Arrays.copyOf(wholes, room);
        forms = Arrays.copyOf(forms, room);
        singles = Arrays.copyOf(singles, room);
    }

    /** Number of tokens. */
    public int size() {
        return size;
    }

    /** What the token is. */
    public Kind kind(int token) {
        return kinds[token];
    }

    /** Its normal form and base words. */
    public Form form(int token) {
        return forms[token];
    }

    /** Where it begins in the text as captured, in UTF-16 units; the first part of a hashtag begins at its sign. */
    public int start(int token) {
        return starts[token];
    }

    /** Where it ends in the text as captured. */
    public int end(int token) {
        return ends[token];
    }

    /** Whether its first letter is a capital. */
    public boolean capital(int token) {
        return (flags[token] & PostTokenizer.CAPITAL) != 0;
    }

    /** Whether all its letters are capitals. */
    public boolean upper(int token) {
        return (flags[token] & PostTokenizer.UPPER) != 0;
    }

    /** Whether a hashtag begins with it. */
    public boolean firstOfTag(int token) {
        return kinds[token] == Kind.TAG && (flags[token] & PostTokenizer.FIRST) != 0;
    }

    /** Whether it was cut from a hashtag or from words glued by capitals. */
    public boolean cut(int token) {
        return kinds[token] == Kind.TAG || (flags[token] & (PostTokenizer.FIRST | PostTokenizer.PART)) != 0;
    }

    /** Number of the whole hashtag ({@code #word}) that begins with this token in the vocabulary, or -1. */
    public int wholeTag(int token) {
        return wholes[token];
    }
}
