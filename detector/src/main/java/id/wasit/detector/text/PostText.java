package id.wasit.detector.text;

import java.io.StringReader;

/**
 * The words of one text, each with its kind, its form and where it stands in the text as captured. Reused from text to text; not for
 * several threads.
 */
public final class PostText {
    private static final int ROOM = 256;

    private final Chain chain;
    private final Joining joining;
    private final @org.jspecify.annotations.Nullable Chunks chunks;
    private final Tokens tokens = new Tokens(ROOM);
    private boolean cut;

    private PostText(Vocabulary vocabulary, boolean remembers) {
        FormFinder finder = new FormFinder(vocabulary);
        chain = new Chain(finder);
        joining = new Joining(finder, vocabulary);
        chunks = remembers ? new Chunks(chain, joining, vocabulary) : null;
    }

    /** Reads against these words, and remembers how each stretch between blanks was read. */
    public PostText(Vocabulary vocabulary) {
        this(vocabulary, true);
    }

    /** The same words by the analysis chain alone, which costs several times as much: for texts that come once, and to compare with. */
    public static PostText byChain(Vocabulary vocabulary) {
        return new PostText(vocabulary, false);
    }

    /** For a second text at a time: reads against the same words and remembers together with another, in the same thread. */
    public PostText(PostText other) {
        chain = other.chain;
        joining = other.joining;
        chunks = other.chunks == null ? null : new Chunks(other.chunks);
    }

    /** Reads a text; what was read before is forgotten. */
    public void read(String text) {
        skim(text);
        unfold();
    }

    /**
     * Begins to read a text. False when no word of it is one that a pattern waits for ({@link Vocabulary#awaits(int)}); else, and before
     * anything is asked of the text, {@link #unfold} must follow.
     */
    public boolean skim(String text) {
        cut = chunks != null && chunks.cut(text);
        if (chunks != null && cut) {
            return chunks.awaited();
        }
        chain.run(new StringReader(text), tokens);
        joining.join(tokens);
        return true;
    }

    /** Makes the words of the text that was begun available. */
    public void unfold() {
        if (chunks != null && cut) {
            chunks.unfold(tokens);
        }
    }

    /** Number of tokens. */
    public int size() {
        return tokens.size;
    }

    /** What the token is. */
    public Kind kind(int token) {
        return tokens.kind(token);
    }

    /** Its normal form and base words. */
    public Form form(int token) {
        return tokens.forms[token];
    }

    /** Where it begins in the text as captured, in UTF-16 units; the first part of a hashtag begins at its sign. */
    public int start(int token) {
        return tokens.starts[token];
    }

    /** Where it ends in the text as captured. */
    public int end(int token) {
        return tokens.ends[token];
    }

    /** Whether it is a known word, a number, an emoji or an address; of others a lexicon has nothing to say. */
    public boolean telling(int token) {
        return (tokens.flags[token] & Tokens.TELLING) != 0;
    }

    /** Whether its first letter is a capital. */
    public boolean capital(int token) {
        return (tokens.flags[token] & PostTokenizer.CAPITAL) != 0;
    }

    /** Whether all its letters are capitals. */
    public boolean upper(int token) {
        return (tokens.flags[token] & PostTokenizer.UPPER) != 0;
    }

    /** Whether a hashtag begins with it. */
    public boolean firstOfTag(int token) {
        return kind(token) == Kind.TAG && (tokens.flags[token] & PostTokenizer.FIRST) != 0;
    }

    /** Whether it was cut from a hashtag or from words glued by capitals. */
    public boolean cut(int token) {
        return kind(token) == Kind.TAG || (tokens.flags[token] & (PostTokenizer.FIRST | PostTokenizer.PART)) != 0;
    }

    /** Number of the whole hashtag ({@code #word}) that begins with this token in the vocabulary, or -1. */
    public int wholeTag(int token) {
        return tokens.wholes[token];
    }
}
