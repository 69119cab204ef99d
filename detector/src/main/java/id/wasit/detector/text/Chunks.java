package id.wasit.detector.text;

import java.io.CharArrayReader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text at its blanks and remembers what the chain made of each chunk, so that the chain runs for new ones only. A text in which a
 * chunk reads otherwise than elsewhere is left to the chain. Not for several threads.
 */
final class Chunks {
    /** Chunks of one long day; what is remembered of so many takes about 15 MB. */
    private static final int REMEMBERED = 1 << 16;

    private static final int LONGEST_REMEMBERED = 32;
    private static final int LONGEST_NUMBER = 3;

    private final Chain chain;
    private final Joining joining;
    private final Vocabulary vocabulary;
    private final WordMemory<Chunk> remembered;
    private final Chunk lineBreak;
    private final Tokens made = new Tokens(16);
    private final char[] framed = new char[LONGEST_REMEMBERED + 2];

    private char[] text = new char[1024];
    private int length;
    private Chunk[] chunks = new Chunk[128];
    private int[] begins = new int[128];
    private int size;
    private int marks;

    Chunks(Chain chain, Joining joining, Vocabulary vocabulary) {
        this.chain = chain;
        this.joining = joining;
        this.vocabulary = vocabulary;
        remembered = new WordMemory<>(REMEMBERED);
        chain.run(new CharArrayReader(new char[] {'\n'}), made);
        lineBreak = new Chunk(made.copy(0, 0), awaited(made) ? Chunk.AWAITED : 0);
    }

    /** Shares what another remembers. */
    Chunks(Chunks other) {
        chain = other.chain;
        joining = other.joining;
        vocabulary = other.vocabulary;
        remembered = other.remembered;
        lineBreak = other.lineBreak;
    }

    /** Cuts a text; false when it has to be read as a whole. */
    boolean cut(String written) {
        if (written.indexOf('<') >= 0) {
            return false;
        }
        take(written);
        int at = 0;
        Chunk before = lineBreak;
        while (at < length) {
            char c = text[at];
            if (c == '\n') {
                before = lineBreak;
                add(lineBreak, at++);
            } else if (blank(c)) {
                at++;
            } else {
                int hash = 0;
                int from = at;
                do {
                    hash = hash * 31 + c;
                    at++;
                } while (at < length && !blank(c = text[at]));
                Chunk chunk = chunk(from, at, hash);
                if (chunk == null) {
                    return false;
                }
                if (before.has(Chunk.OPEN) && joins(before.tokens(), chunk.tokens())) {
                    marks |= Chunk.JOINS;
                }
                before = chunk;
                add(chunk, from);
            }
        }
        return true;
    }

    /** Blanks that nothing but the chunks beside them depends on. */
    private static boolean blank(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r');
    }

    private void take(String written) {
        length = written.length();
        if (text.length < length) {
            text = new char[Math.max(length, text.length * 2)];
        }
        written.getChars(0, length, text, 0);
        size = 0;
        marks = 0;
    }

    private void add(Chunk chunk, int begin) {
        if (size == chunks.length) {
            chunks = Arrays.copyOf(chunks, size * 2);
            begins = Arrays.copyOf(begins, size * 2);
        }
        marks |= chunk.marks();
        chunks[size] = chunk;
        begins[size++] = begin;
    }

    /** Whether words over a blank may belong together: pieces nobody knows, or single letters. */
    private boolean joins(Tokens before, Tokens after) {
        int last = before.size - 1;
        if (after.size == 0 || after.kind(0) != Kind.WORD) {
            return false;
        }
        boolean single = before.single(last) != 0 && after.single(0) != 0;
        return (single || !before.known(last) && !after.known(0)) && joining.mayJoin(before, last, after, 0);
    }

    /** The chunk of a stretch of the text; null when it cannot be told without the rest of the text. */
    private @Nullable Chunk chunk(int from, int to, int hash) {
        Chunk chunk = remembered.get(text, from, to, hash);
        if (chunk == null) {
            boolean once = to - from > LONGEST_REMEMBERED || Scan.link(text, from, to);
            chunk = once ? null : remembered(from, to);
            if (chunk == null) {
                return inPlace(from, to);
            }
            remembered.put(text, from, to, hash, chunk);
        }
        boolean edge = chunk.has(Chunk.EDGE) && (from == 0 || to == length);
        boolean afterBreak = chunk.has(Chunk.AFTER_BREAK) && from > 0 && text[from - 1] == '\n';
        return edge || afterBreak ? null : chunk;
    }

    /** Reads a stretch between blanks as it would be anywhere; null when it is not worth remembering. */
    private @Nullable Chunk remembered(int from, int to) {
        int end = to - from + 1;
        framed[0] = ' ';
        System.arraycopy(text, from, framed, 1, to - from);
        framed[end] = ' ';
        chain.run(new CharArrayReader(framed, 0, end + 1), made);
        if (made.size > 0 && !lasting(made)) {
            return null;
        }
        Tokens tokens = made.copy(0, 1);
        chain.run(new CharArrayReader(framed, 1, end - 1), made);
        int edge = made.same(0, tokens, 0) ? 0 : Chunk.EDGE;
        framed[0] = '\n';
        chain.run(new CharArrayReader(framed, 0, end + 1), made);
        boolean apart = made.size > 0 && made.ends[0] == 1 && made.same(1, tokens, 1);
        return new Chunk(tokens, marksOf(tokens) | edge | (apart ? 0 : Chunk.AFTER_BREAK));
    }

    /** Addresses and long numbers seldom come twice. */
    private static boolean lasting(Tokens tokens) {
        for (int i = 0; i < tokens.size; i++) {
            Kind kind = tokens.kind(i);
            boolean longNumber = kind == Kind.NUMBER && tokens.ends[i] - tokens.starts[i] > LONGEST_NUMBER;
            if (kind == Kind.LINK || longNumber) {
                return false;
            }
        }
        return true;
    }

    /** Reads a stretch with the blanks beside it, for this once. */
    private @Nullable Chunk inPlace(int from, int to) {
        int first = Math.max(0, from - 1);
        int last = Math.min(length, to + 1);
        chain.run(new CharArrayReader(text, first, last - first), made);
        boolean afterBreak = from > 0 && text[first] == '\n';
        boolean beforeBreak = to < length && text[to] == '\n';
        if (beforeBreak) {
            made.size--;
        }
        if (afterBreak && made.ends[0] != 1) {
            return null;
        }
        Tokens tokens = made.copy(afterBreak ? 1 : 0, from - first);
        return new Chunk(tokens, marksOf(tokens));
    }

    private int marksOf(Tokens tokens) {
        int last = tokens.size - 1;
        boolean open = last >= 0
                && tokens.kind(last) == Kind.WORD
                && (tokens.single(last) != 0
                        || !tokens.known(last)
                                && vocabulary.mayBegin(
                                        tokens.forms[last].normal().hashCode()));
        return (awaited(tokens) ? Chunk.AWAITED : 0)
                | (joining.mayJoinWithin(tokens) ? Chunk.JOINS : 0)
                | (open ? Chunk.OPEN : 0);
    }

    private boolean awaited(Tokens tokens) {
        for (int i = 0; i < tokens.size; i++) {
            Form form = tokens.forms[i];
            boolean awaited = vocabulary.awaits(tokens.kind(i))
                    || form.digit() != 0
                    || tokens.wholes[i] >= 0 && vocabulary.awaits(tokens.wholes[i]);
            for (int id : form.ids()) {
                awaited |= vocabulary.awaits(id);
            }
            if (awaited) {
                return true;
            }
        }
        return false;
    }

    /** Whether some pattern may wait for what was cut, as far as that can be told from each chunk alone. */
    boolean awaited() {
        return (marks & (Chunk.AWAITED | Chunk.JOINS)) != 0;
    }

    /** Puts the tokens of all chunks in the place of others. */
    void unfold(Tokens tokens) {
        tokens.size = 0;
        for (int i = 0; i < size; i++) {
            tokens.addAll(chunks[i].tokens(), begins[i]);
        }
        if ((marks & Chunk.JOINS) != 0) {
            joining.join(tokens);
        }
    }
}
