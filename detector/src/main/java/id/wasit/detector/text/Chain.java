package id.wasit.detector.text;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The analysis chain run over a text from its first letter to its last: what every shorter way must agree with. Not for several threads. */
final class Chain {
    private static final Form NOTHING = Form.unknown("");
    private static final int LONGEST_LOOKED_UP = 40;
    private static final int LONGEST_TAG = 64;
    /** Two years, as in 20242029. */
    private static final int MOST_DIGITS = 8;

    private final FormFinder finder;
    private final PostTokenizer tokenizer;
    private final CharTermAttribute term;
    private final OffsetAttribute offset;
    private final FlagsAttribute flags;

    Chain(FormFinder finder) {
        this.finder = finder;
        tokenizer = new PostTokenizer(new TagSplitter(finder));
        term = tokenizer.getAttribute(CharTermAttribute.class);
        offset = tokenizer.getAttribute(OffsetAttribute.class);
        flags = tokenizer.getAttribute(FlagsAttribute.class);
    }

    /** Puts the tokens of a text in the place of others. */
    void run(Reader text, Tokens tokens) {
        tokens.size = 0;
        try {
            tokenizer.setReader(text);
            tokenizer.reset();
            int whole = -1;
            while (tokenizer.incrementToken()) {
                if ((flags.getFlags() & PostTokenizer.WHOLE) != 0) {
                    whole = whole();
                } else {
                    add(tokens, whole);
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
        if (term.length() > LONGEST_TAG) {
            return -1;
        }
        int shortest = Math.max(1, term.length() - MOST_DIGITS);
        int length = term.length();
        Form form = finder.find(term.buffer(), 0, length);
        while (!form.known() && length > shortest && Character.isDigit(term.charAt(length - 1))) {
            length--;
            form = finder.find(term.buffer(), 0, length);
        }
        return form.known() ? form.ids()[0] : -1;
    }

    private void add(Tokens tokens, int whole) {
        boolean link = (flags.getFlags() & PostTokenizer.KIND) == Kind.LINK.ordinal();
        Form form = NOTHING;
        if (!link && term.length() <= LONGEST_LOOKED_UP) {
            form = finder.find(term.buffer(), 0, term.length());
        }
        if (form.words().isEmpty()) {
            put(tokens, form, whole);
        } else {
            for (String word : form.words()) {
                put(tokens, finder.find(word.toCharArray(), 0, word.length()), whole);
            }
        }
    }

    private void put(Tokens tokens, Form form, int whole) {
        boolean word = (flags.getFlags() & PostTokenizer.KIND) == Kind.WORD.ordinal();
        char single = word && term.length() == 1 ? term.charAt(0) : 0;
        tokens.add(flags.getFlags(), single, form, whole, offset.startOffset(), offset.endOffset());
    }
}
