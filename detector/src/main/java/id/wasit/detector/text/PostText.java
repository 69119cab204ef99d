package id.wasit.detector.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words of one text, each with its kind, its form and where it stands in the text as captured. Reused from text to text; not for
 * several threads.
 */
public final class PostText {
    private static final Form NOTHING = Form.unknown("");
    private static final int LONGEST_REMEMBERED = 40;

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
    private static final Kind[] KINDS = Kind.values();
    private char[] joined = new char[64];

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
        if (kind == Kind.WORD) {
            joinLetters();
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
        flags[size] = flagsOf.getFlags();
        wholes[size] = whole;
        size++;
    }

    /** Joins the last words when they are single letters, or pieces nobody knows, that together make a known word. */
    private void joinLetters() {
        int last = size - 1;
        if (forms[last].known() && forms[last].normal().length() > 1) {
            return;
        }
        int first = last;
        int length = forms[last].normal().length();
        while (first > 0 && last - first < 20) {
            int before = kinds[first - 1] == Kind.MARK && first > 1 ? first - 2 : first - 1;
            if (kinds[before] != Kind.WORD || !piece(before, first)) {
                break;
            }
            first = before;
            length += forms[first].normal().length();
        }
        for (; first < last; first = next(first)) {
            if (tryJoin(first, length)) {
                return;
            }
            length -= forms[first].normal().length();
        }
    }

    private int next(int at) {
        return kinds[at + 1] == Kind.MARK ? at + 2 : at + 1;
    }

    private boolean piece(int at, int next) {
        boolean letter =
                forms[at].normal().length() == 1 && forms[size - 1].normal().length() == 1;
        boolean marked = next - at == 2 && ends[at] == starts[at + 1] && ends[at + 1] == starts[next];
        return letter || marked || !forms[at].known() && !forms[next].known();
    }

    private boolean tryJoin(int first, int length) {
        if (length < 5 || length > joined.length) {
            return false;
        }
        int at = 0;
        for (int i = first; i < size; i = i + 1 < size ? next(i) : size) {
            String part = forms[i].normal();
            part.getChars(0, part.length(), joined, at);
            at += part.length();
        }
        boolean letters = at == (size - first) || forms[first].normal().length() == 1;
        if (!letters && vocabulary.id(joined, 0, at) < 0) {
            return false;
        }
        Form form = finder.resolve(new String(joined, 0, at));
        if (!form.known()) {
            return false;
        }
        forms[first] = form;
        ends[first] = ends[size - 1];
        size = first + 1;
        return true;
    }

    private void grow() {
        int room = size * 2;
        kinds = Arrays.copyOf(kinds, room);
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        flags = Arrays.copyOf(flags, room);
        wholes = Arrays.copyOf(wholes, room);
        forms = Arrays.copyOf(forms, room);
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
