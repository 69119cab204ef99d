package id.wasit.detector.text;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/**
 * The words of one text, each with its kind, its form and where it stands in the text as captured. Reused from text to text; not for
 * several threads.
 */
public final class PostText {
    private static final int ROOM = 256;
    private static final PackedSigns NO_SIGNS = new PackedSigns();

    private final Chain chain;
    private final Joining joining;
    private final Signing signing;
    private final @Nullable Chunks chunks;
    private final Tokens tokens = new Tokens(ROOM);
    /** Whether the text that was begun is known by its chunks only. */
    private boolean folded;

    /** Where the signs of a text lie that was read as a whole, once they were asked for; else 0. */
    private int wholePlace;

    private PostText(Vocabulary vocabulary, Signing signing, boolean remembers) {
        this.signing = signing;
        FormFinder finder = new FormFinder(vocabulary);
        chain = new Chain(finder);
        joining = new Joining(finder, vocabulary);
        chunks = remembers ? new Chunks(new NewChunks(chain, finder, joining, signing), joining) : null;
    }

    /** Reads against these words, and remembers how each stretch between blanks was read. */
    public PostText(Vocabulary vocabulary) {
        this(vocabulary, Signing.NONE);
    }

    /** The same, and remembers the signs of each stretch, too. */
    public PostText(Vocabulary vocabulary, Signing signing) {
        this(vocabulary, signing, true);
    }

    /** The same words by the analysis chain alone, which costs several times as much: for texts that come once, and to compare with. */
    public static PostText byChain(Vocabulary vocabulary) {
        return new PostText(vocabulary, Signing.NONE, false);
    }

    /** For a second text at a time: reads against the same words and remembers together with another, in the same thread. */
    public PostText(PostText other) {
        chain = other.chain;
        joining = other.joining;
        signing = other.signing;
        chunks = other.chunks == null ? null : new Chunks(other.chunks);
    }

    /** Reads a text; what was read before is forgotten. */
    public void read(String text) {
        begin(text);
        unfold();
    }

    /**
     * Begins to read a text: its stretches and their signs are known then. Before anything is asked of its tokens, {@link #unfold} must
     * follow.
     */
    public void begin(String text) {
        wholePlace = 0;
        folded = chunks != null && chunks.cut(text);
        if (!folded) {
            chain.run(new StringReader(text), tokens);
            joining.join(tokens);
        } else if (chunks != null && chunks.joins()) {
            folded = !chunks.unfold(tokens);
        }
    }

    /** Makes the words of the text that was begun available. */
    public void unfold() {
        if (chunks != null && folded) {
            chunks.unfold(tokens);
            folded = false;
        }
    }

    /** Number of stretches: those between blanks, or one when the text can only be read as a whole. */
    public int stretches() {
        return chunks != null && folded ? chunks.size() : 1;
    }

    /** The tokens of a stretch. */
    public Tokens stretch(int number) {
        return chunks != null && folded ? chunks.signs().tokens(chunks.place(number)) : tokens;
    }

    /** The signs of the stretches, each at its {@link #place}. */
    public PackedSigns signs() {
        return chunks == null ? NO_SIGNS : chunks.signs();
    }

    /** Where the signs of a stretch stand. */
    public int place(int number) {
        if (chunks == null || folded) {
            return chunks == null ? 0 : chunks.place(number);
        }
        wholePlace = wholePlace == 0 ? chunks.place(tokens) : wholePlace;
        return wholePlace;
    }

    /** Every token of the text. */
    public Tokens tokens() {
        return tokens;
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
        return tokens.form(token);
    }

    /** Where it begins in the text as captured, in UTF-16 units; the first part of a hashtag begins at its sign. */
    public int start(int token) {
        return tokens.start(token);
    }

    /** Where it ends in the text as captured. */
    public int end(int token) {
        return tokens.end(token);
    }

    /** Whether its first letter is a capital. */
    public boolean capital(int token) {
        return tokens.capital(token);
    }

    /** Whether all its letters are capitals. */
    public boolean upper(int token) {
        return tokens.upper(token);
    }

    /** Whether a hashtag begins with it. */
    public boolean firstOfTag(int token) {
        return tokens.firstOfTag(token);
    }

    /** Whether it was cut from a hashtag or from words glued by capitals. */
    public boolean cut(int token) {
        return kind(token) == Kind.TAG || (tokens.flags(token) & (PostTokenizer.FIRST | PostTokenizer.PART)) != 0;
    }

    /** Number of the whole hashtag ({@code #word}) that begins with this token in the vocabulary, or -1. */
    public int wholeTag(int token) {
        return tokens.wholeTag(token);
    }
}
