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
    private static final int LONGEST_LINK = 128;

    private final Chain chain;
    private final Joining joining;
    private final Vocabulary vocabulary;
    private final Signing signing;
    private final WordMemory<Chunk> remembered;
    private final Chunk lineBreak;
    /** Addresses by their length. */
    private final @Nullable Chunk[] links;

    private final Tokens made = new Tokens(16);
    private final char[] framed = new char[LONGEST_REMEMBERED + 2];

    private char[] text = new char[1024];
    private int length;
    private Chunk[] chunks = new Chunk[128];
    private int[] begins = new int[128];
    private int size;
    private int marks;

    Chunks(Chain chain, Joining joining, Vocabulary vocabulary, Signing signing) {
        this.signing = signing;
        this.chain = chain;
        this.joining = joining;
        this.vocabulary = vocabulary;
        remembered = new WordMemory<>(REMEMBERED);
        chain.run(new CharArrayReader(new char[] {'\n'}), made);
        lineBreak = chunk(made.copy(0, 0), 0);
        links = new Chunk[LONGEST_LINK];
    }

    /** Shares what another remembers. */
    Chunks(Chunks other) {
        chain = other.chain;
        joining = other.joining;
        vocabulary = other.vocabulary;
        signing = other.signing;
        remembered = other.remembered;
        lineBreak = other.lineBreak;
        links = other.links;
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
                before = chunk.has(Chunk.SIGN) ? before : chunk;
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
        int first = after.firstWord();
        if (first < 0) {
            return false;
        }
        int last = before.lastWord();
        boolean single = before.single(last) != 0 && after.single(first) != 0;
        return (single || !before.known(last) && !after.known(first)) && joining.mayJoin(before, last, after, first);
    }

    /** The chunk of a stretch of the text; null when it cannot be told without the rest of the text. */
    private @Nullable Chunk chunk(int from, int to, int hash) {
        Chunk chunk = remembered.get(text, from, to, hash);
        if (chunk == null) {
            if (Scan.link(text, from, to)) {
                return link(from, to);
            }
            chunk = to - from > LONGEST_REMEMBERED ? null : remembered(from, to);
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
        return chunk(tokens, marksOf(tokens) | edge | (apart ? 0 : Chunk.AFTER_BREAK));
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

    /** An address; those of plain letters differ in nothing but their length. */
    private @Nullable Chunk link(int from, int to) {
        int size = to - from;
        if (size >= links.length || !plain(from, to)) {
            return inPlace(from, to);
        }
        Chunk link = links[size] == null ? inPlace(from, to) : links[size];
        links[size] = link;
        return link;
    }

    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c <= ' ' || c >= 0x7F || c == '"' || c == '&') {
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
        return chunk(tokens, marksOf(tokens));
    }

    private int marksOf(Tokens tokens) {
        int last = tokens.lastWord();
        boolean open = last >= 0
                && (tokens.single(last) != 0
                        || !tokens.known(last)
                                && vocabulary.mayBegin(
                                        tokens.forms[last].normal().hashCode()));
        boolean sign = tokens.size == 1 && tokens.kind(0) == Kind.MARK;
        return (joining.mayJoinWithin(tokens) ? Chunk.JOINS : 0) | (open ? Chunk.OPEN : 0) | (sign ? Chunk.SIGN : 0);
    }

    private Chunk chunk(Tokens tokens, int marks) {
        return new Chunk(tokens, marks, signing.of(tokens));
    }

    /** Number of chunks. */
    int size() {
        return size;
    }

    Chunk chunk(int number) {
        return chunks[number];
    }

    /** Whether words of different chunks may be joined; then the tokens of a chunk are not those of the text. */
    boolean joins() {
        return (marks & Chunk.JOINS) != 0;
    }

    /** Puts the tokens of all chunks in the place of others. */
    void unfold(Tokens tokens) {
        tokens.size = 0;
        for (int i = 0; i < size; i++) {
            tokens.addAll(chunks[i].tokens(), begins[i]);
        }
        if (joins()) {
            joining.join(tokens);
        }
    }
}
