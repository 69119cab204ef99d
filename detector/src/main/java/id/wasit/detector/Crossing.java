package id.wasit.detector;

import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.text.PackedSigns;
import id.wasit.detector.text.PostText;
import id.wasit.detector.text.Signs;
import id.wasit.detector.text.Tokens;

/** Finds the expressions that begin in one stretch of a text and go on in the next. Not for several threads. */
final class Crossing implements Expressions.Found {
    private final Phrases phrases;
    private final Expressions expressions;
    private final Found found;
    private final PostText text;
    private final PackedSigns signs;
    private Tokens tokens = Tokens.NONE;
    private int stretch;
    private int written;

    Crossing(Phrases phrases, PostText text, Found found) {
        this.phrases = phrases;
        expressions = new Expressions(phrases, this);
        this.text = text;
        signs = text.signs();
        this.found = found;
    }

    /** Takes up what is found. */
    interface Found {
        /** An expression, by its node in {@link Phrases}; {@code written} as {@link Signer} marks it. */
        void crossed(int node, int written);
    }

    /** Finds those that begin in a stretch. */
    void from(int number) {
        int place = text.place(number);
        int open = signs.open(place);
        int end = signs.heads(place);
        if (open < end) {
            int next = stretchFrom(number + 1);
            for (int i = open; i < end && next < text.stretches(); i += Signs.OPEN) {
                goOn(next, signs.get(i), signs.get(i + 1), signs.get(i + 2));
            }
        }
    }

    /** The next stretch that does not only have signs behind which an expression may go on. */
    private int stretchFrom(int number) {
        int next = number;
        while (next < text.stretches() && (signs.marks(text.place(next)) & Signs.PASSES) != 0) {
            next++;
        }
        return next;
    }

    private void goOn(int next, int node, int how, int following) {
        if (goesOn(text.place(next), node, following)) {
            stretch = next;
            tokens = text.stretch(next);
            written = how;
            int first = tokens.next(-1);
            expressions.walk(tokens, node, first, first, (how & Signer.INFLECTED) != 0);
        }
    }

    /** Told by the heads alone: the tokens lie elsewhere, and most expressions do not go on. */
    private boolean goesOn(int place, int node, int following) {
        int end = signs.end(place);
        for (int i = signs.heads(place); i < end; i++) {
            int word = signs.get(i);
            if ((following & Signs.bit(word)) != 0 && phrases.step(node, word) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int next(int token) {
        return tokens.next(token);
    }

    @Override
    public void sign(int token, Slot slot) {
        // A slot is filled by one token, which crosses nothing.
    }

    @Override
    public void expression(int start, int end, int node, boolean inflected) {
        found.crossed(node, how(inflected));
    }

    @Override
    public void open(int start, int node, boolean inflected) {
        Tokens tokensBefore = tokens;
        int stretchBefore = stretch;
        int writtenBefore = written;
        int next = stretchFrom(stretch + 1);
        if (next < text.stretches()) {
            goOn(next, node, how(inflected), phrases.following(node));
        }
        tokens = tokensBefore;
        stretch = stretchBefore;
        written = writtenBefore;
    }

    private int how(boolean inflected) {
        return inflected ? written | Signer.INFLECTED : written;
    }
}
