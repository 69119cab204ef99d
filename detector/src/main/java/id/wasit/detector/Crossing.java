package id.wasit.detector;

import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.text.PackedSigns;
import id.wasit.detector.text.PostText;
import id.wasit.detector.text.Signs;
import id.wasit.detector.text.Tokens;

/** Finds the expressions that begin in one stretch of a text and go on in the next. Not for several threads. */
final class Crossing implements Expressions.Found {
    private final Expressions expressions;
    private final Found found;
    private final PostText text;
    private final PackedSigns signs;
    private Tokens tokens = Tokens.NONE;
    private int stretch;
    private int written;

    Crossing(Phrases phrases, PostText text, Found found) {
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
        int end = signs.end(place);
        if (open < end && number + 1 < text.stretches()) {
            int heads = signs.heads(text.place(number + 1));
            for (int i = open; i < end; i += Signs.OPEN) {
                if ((signs.get(i + 2) & heads) != 0) {
                    goOn(number + 1, signs.get(i), signs.get(i + 1));
                }
            }
        }
    }

    private void goOn(int from, int node, int how) {
        for (int i = from; i < text.stretches(); i++) {
            Tokens there = text.stretch(i);
            int first = there.next(-1);
            if (first != Tokens.ENDS) {
                if (first >= 0) {
                    stretch = i;
                    tokens = there;
                    written = how;
                    expressions.walk(there, node, first, first, (how & Signer.INFLECTED) != 0);
                }
                return;
            }
        }
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
        goOn(stretch + 1, node, how(inflected));
        tokens = tokensBefore;
        stretch = stretchBefore;
        written = writtenBefore;
    }

    private int how(boolean inflected) {
        return inflected ? written | Signer.INFLECTED : written;
    }
}
