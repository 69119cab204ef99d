package id.wasit.detector;

import id.wasit.detector.lexicon.Phrases;
import id.wasit.detector.lexicon.Slot;
import id.wasit.detector.text.Form;
import id.wasit.detector.text.Kind;
import id.wasit.detector.text.Tokens;

/** Finds every expression of the lexicon that begins with a token. */
final class Expressions {
    private final Phrases phrases;
    private final Found found;

    Expressions(Phrases phrases, Found found) {
        this.phrases = phrases;
        this.found = found;
    }

    /** Takes up what is found. */
    interface Found {
        /** The token that an expression can go on with after another, {@link Tokens#STOPS} or {@link Tokens#ENDS}. */
        int next(int token);

        /** A token that fills a slot whatever is written. */
        void sign(int token, Slot slot);

        /** An expression, by its node in {@link Phrases}; {@code inflected} when its words stand there in another form. */
        void expression(int start, int end, int node, boolean inflected);

        /** The tokens end, and an expression might go on. */
        default void open(int start, int node, boolean inflected) {}
    }

    /** Finds what begins with a token. */
    void look(Tokens tokens, int token) {
        if (!tokens.telling(token)) {
            return;
        }
        Kind kind = tokens.kind(token);
        if (kind == Kind.LINK) {
            found.sign(token, Slot.TAUTAN);
        } else if (kind.counts() || kind == Kind.EMOJI) {
            if (kind == Kind.EMOJI) {
                found.sign(token, Slot.EMOJI);
            } else if (kind == Kind.NUMBER) {
                found.sign(token, Slot.ANGKA_UMUM);
            }
            if (tokens.form(token).digit() != 0) {
                found.sign(token, Slot.SISIP);
            }
            if (tokens.wholeTag(token) >= 0) {
                wholeTag(tokens, token);
            }
            walk(tokens, 0, token, token, false);
        }
    }

    private void wholeTag(Tokens tokens, int token) {
        int node = phrases.step(0, tokens.wholeTag(token));
        if (node >= 0 && phrases.ends(node)) {
            found.expression(token, tokens.endOfTag(token), node, false);
        }
    }

    /**
     * Goes on with a token from a node. Longer expressions come first, so that evidence names the whole of a name.
     *
     * @param start the token that the expression begins with
     * @param changed whether a word before stands in another form
     */
    void walk(Tokens tokens, int node, int token, int start, boolean changed) {
        Form form = tokens.form(token);
        int[] ids = form.ids();
        for (int i = 0; i < ids.length; i++) {
            int next = phrases.step(node, ids[i]);
            if (next < 0) {
                continue;
            }
            boolean inflected = changed || i >= form.exact();
            if (phrases.goesOn(next)) {
                goOn(tokens, next, token, start, inflected);
            }
            if (phrases.ends(next)) {
                found.expression(start, token + 1, next, inflected);
            }
        }
    }

    private void goOn(Tokens tokens, int node, int token, int start, boolean inflected) {
        int following = found.next(token);
        if (following >= 0) {
            walk(tokens, node, following, start, inflected);
        } else if (following == Tokens.ENDS) {
            found.open(start, node, inflected);
        }
    }
}
