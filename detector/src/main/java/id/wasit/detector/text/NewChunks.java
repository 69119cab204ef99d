package id.wasit.detector.text;

import java.io.CharArrayReader;
import org.jspecify.annotations.Nullable;

/** Reads stretches that are not remembered, by the chain. Not for several threads. */
final class NewChunks {
    private static final int LONGEST = 32;
    private static final int LONGEST_SMALL_NUMBER = 4;

    private final Chain chain;
    private final FormFinder finder;
    private final Joining joining;
    private final Signing signing;
    private final Tokens made = new Tokens(16);
    private final char[] framed = new char[LONGEST + 2];

    NewChunks(Chain chain, FormFinder finder, Joining joining, Signing signing) {
        this.chain = chain;
        this.finder = finder;
        this.joining = joining;
        this.signing = signing;
    }

    /** A text that can only be read as a whole. */
    Chunk whole(Tokens tokens) {
        return new Chunk(tokens, 0, signing.of(tokens));
    }

    private Chunk of(Tokens tokens) {
        return whole(tokens).with(marksOf(tokens));
    }

    /** The same read as it would be between blanks anywhere; null when it is too long to come twice. */
    @Nullable
    Chunk anywhere(char[] text, int from, int to) {
        int size = to - from;
        if (size > LONGEST) {
            return null;
        }
        framed[0] = ' ';
        System.arraycopy(text, from, framed, 1, size);
        framed[size + 1] = ' ';
        chain.run(new CharArrayReader(framed, 0, size + 2), made);
        Tokens tokens = made.copy(0, 1);
        Chunk chunk = of(tokens);
        return Scan.alike(text, from, to) ? chunk : chunk.with(edge(tokens, size) | afterBreak(tokens, size));
    }

    private int edge(Tokens between, int size) {
        chain.run(new CharArrayReader(framed, 1, size), made);
        return made.same(0, between, 0) ? 0 : Chunk.EDGE;
    }

    private int afterBreak(Tokens between, int size) {
        framed[0] = '\n';
        chain.run(new CharArrayReader(framed, 0, size + 2), made);
        boolean apart = made.size > 0 && made.end(0) == 1 && made.same(1, between, 1);
        return apart ? 0 : Chunk.AFTER_BREAK;
    }

    /** A stretch read with the blanks beside it, for this once; null when that cannot be told without the rest of the text. */
    @Nullable
    Chunk here(Stretches cut, int from, int to) {
        int first = Math.max(0, from - 1);
        int last = Math.min(cut.length, to + 1);
        chain.run(new CharArrayReader(cut.text, first, last - first), made);
        boolean afterBreak = from > 0 && cut.text[first] == '\n';
        boolean beforeBreak = to < cut.length && cut.text[to] == '\n';
        if (beforeBreak) {
            made.size--;
        }
        if (afterBreak && made.end(0) != 1) {
            return null;
        }
        return of(made.copy(afterBreak ? 1 : 0, from - first));
    }

    /** Whether a stretch is a number of orders, telephones, accounts, which nobody knows: in a stream nearly every one is new. */
    boolean longNumber(char[] text, int from, int to) {
        int at = from;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at == to
                && to - from > LONGEST_SMALL_NUMBER
                && to - from <= LONGEST
                && !finder.mayKnowNumber(text, from, to);
    }

    private int marksOf(Tokens tokens) {
        int last = tokens.lastWord();
        int first = tokens.firstWord();
        boolean open = last >= 0 && (tokens.single(last) != 0 || !tokens.known(last) && joining.mayBegin(tokens, last));
        boolean head = first >= 0 && (tokens.single(first) != 0 || !tokens.known(first));
        boolean sign = tokens.size == 1 && tokens.kind(0) == Kind.MARK;
        return (joining.mayJoinWithin(tokens) ? Chunk.JOINS : 0)
                | (open ? Chunk.OPEN : 0)
                | (head ? Chunk.HEAD : 0)
                | (sign ? Chunk.SIGN : 0);
    }
}
