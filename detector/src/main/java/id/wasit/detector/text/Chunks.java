package id.wasit.detector.text;

import java.io.CharArrayReader;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text at its blanks and remembers what the chain made of each chunk, so that the chain runs for new ones only. A text in which a
 * chunk reads otherwise than elsewhere is left to the chain. Not for several threads.
 */
final class Chunks {
    private static final int LONGEST_REMEMBERED = 32;
    private static final int LONGEST_NUMBER = 4;
    private static final char[] BLANKS = " ".repeat(128).toCharArray();

    private final Chain chain;
    private final Joining joining;
    private final Vocabulary vocabulary;
    private final Signing signing;
    private final Shelf shelf;
    private final PackedSigns signs = new PackedSigns();
    private final Tokens made = new Tokens(16);
    private final char[] framed = new char[LONGEST_REMEMBERED + 2];

    private final Stretches cut = new Stretches();
    private int[] places = new int[128];
    private boolean joins;

    Chunks(Chain chain, Joining joining, Vocabulary vocabulary, Signing signing) {
        this(chain, joining, vocabulary, signing, new Shelf());
    }

    /** Shares what another remembers. */
    Chunks(Chunks other) {
        this(other.chain, other.joining, other.vocabulary, other.signing, other.shelf);
    }

    private Chunks(Chain chain, Joining joining, Vocabulary vocabulary, Signing signing, Shelf shelf) {
        this.chain = chain;
        this.joining = joining;
        this.vocabulary = vocabulary;
        this.signing = signing;
        this.shelf = shelf;
    }

    /** Cuts a text; false when it has to be read as a whole. */
    boolean cut(String written) {
        if (Markup.mayHoldTag(written)) {
            return false;
        }
        if (shelf.full()) {
            shelf.empty();
        }
        cut.cut(written);
        if (places.length < cut.size) {
            places = new int[cut.begins.length];
        }
        shelf.guess(cut, places);
        return settle();
    }

    /** Makes sure of the guessed places; false when one cannot be told without the rest of the text. */
    private boolean settle() {
        joins = false;
        int before = 0;
        for (int i = 0; i < cut.size; i++) {
            int place = found(i);
            if (place == 0) {
                return false;
            }
            places[i] = place;
            int marks = shelf.marks(place);
            joins |= (marks & Chunk.JOINS) != 0 || joins(before, place, marks);
            before = (marks & Chunk.SIGN) == 0 ? place : before;
        }
        signs.show(shelf);
        return true;
    }

    /** Whether words over a blank may belong together: pieces nobody knows, or single letters. */
    private boolean joins(int before, int after, int marksAfter) {
        if (before == 0 || (marksAfter & Chunk.HEAD) == 0 || (shelf.marks(before) & Chunk.OPEN) == 0) {
            return false;
        }
        Tokens one = shelf.tokens(before);
        Tokens other = shelf.tokens(after);
        int last = one.lastWord();
        int first = other.firstWord();
        boolean single = one.single(last) != 0 && other.single(first) != 0;
        return (single || !one.known(last) && !other.known(first)) && joining.mayJoin(one, last, other, first);
    }

    /** The place of a stretch; 0 when it cannot be told without the rest of the text. */
    private int found(int number) {
        int from = cut.begins[number];
        int to = cut.ends[number];
        int place = places[number];
        if (place == 0 || !shelf.holds(place, cut.text, from, to - from)) {
            place = shelf.find(cut.text, from, to, cut.hashes[number]);
            if (place == 0) {
                return made(from, to, cut.hashes[number]);
            }
        }
        return readsSo(place, from, to) ? place : 0;
    }

    private boolean readsSo(int place, int from, int to) {
        int marks = shelf.marks(place);
        boolean edge = (marks & Chunk.EDGE) != 0 && (from == 0 || to == cut.length);
        boolean afterBreak = (marks & Chunk.AFTER_BREAK) != 0 && from > 0 && cut.text[from - 1] == '\n';
        return !edge && !afterBreak;
    }

    /** Reads a stretch that is not remembered, and remembers it where that is worth it. */
    private int made(int from, int to, int hash) {
        if (cut.text[from] == '\n') {
            chain.run(new CharArrayReader(cut.text, from, 1), made);
            return shelf.put(cut.text, from, to, hash, chunk(made.copy(0, 0), 0));
        }
        if (Scan.link(cut.text, from, to)) {
            return link(from, to);
        }
        boolean once = to - from > LONGEST_REMEMBERED || longNumber(from, to);
        Chunk chunk = once ? null : remembered(from, to);
        if (chunk == null) {
            return inPlace(from, to);
        }
        int place = shelf.put(cut.text, from, to, hash, chunk);
        return readsSo(place, from, to) ? place : 0;
    }

    /** Numbers of orders, telephones, accounts: in a stream nearly every one is new. */
    private boolean longNumber(int from, int to) {
        int at = from;
        while (at < to && cut.text[at] >= '0' && cut.text[at] <= '9') {
            at++;
        }
        return at == to && to - from > LONGEST_NUMBER;
    }

    /** Reads a stretch between blanks as it would be anywhere; null when it is not worth remembering. */
    private @Nullable Chunk remembered(int from, int to) {
        int end = to - from + 1;
        framed[0] = ' ';
        System.arraycopy(cut.text, from, framed, 1, to - from);
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

    /** An address; those of plain letters differ in nothing but their length, and are remembered as so many blanks. */
    private int link(int from, int to) {
        int size = to - from;
        if (size > BLANKS.length || !plain(from, to)) {
            return inPlace(from, to);
        }
        int place = shelf.find(BLANKS, 0, size, size);
        if (place == 0) {
            Chunk link = once(from, to);
            place = link == null ? 0 : shelf.put(BLANKS, 0, size, size, link);
        }
        return place;
    }

    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = cut.text[i];
            if (c <= ' ' || c >= 0x7F || c == '"' || c == '&' || c == '<') {
                return false;
            }
        }
        return true;
    }

    private int inPlace(int from, int to) {
        Chunk chunk = once(from, to);
        return chunk == null ? 0 : shelf.lay(chunk);
    }

    /** Reads a stretch with the blanks beside it, for this once; null when that cannot be told without the rest of the text. */
    private @Nullable Chunk once(int from, int to) {
        int first = Math.max(0, from - 1);
        int last = Math.min(cut.length, to + 1);
        chain.run(new CharArrayReader(cut.text, first, last - first), made);
        boolean afterBreak = from > 0 && cut.text[first] == '\n';
        boolean beforeBreak = to < cut.length && cut.text[to] == '\n';
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
        int first = tokens.firstWord();
        boolean head = first >= 0 && (tokens.single(first) != 0 || !tokens.known(first));
        boolean sign = tokens.size == 1 && tokens.kind(0) == Kind.MARK;
        return (joining.mayJoinWithin(tokens) ? Chunk.JOINS : 0)
                | (open ? Chunk.OPEN : 0)
                | (head ? Chunk.HEAD : 0)
                | (sign ? Chunk.SIGN : 0);
    }

    private Chunk chunk(Tokens tokens, int marks) {
        return new Chunk(tokens, marks, signing.of(tokens));
    }

    /** Number of chunks. */
    int size() {
        return cut.size;
    }

    /** Where the signs of a chunk lie. */
    int place(int number) {
        return places[number];
    }

    PackedSigns signs() {
        return signs;
    }

    /** Where the signs of a text lie that was read as a whole. */
    int place(Tokens tokens) {
        int place = shelf.lay(chunk(tokens, 0));
        signs.show(shelf);
        return place;
    }

    /** Whether words of different chunks may be joined; then the tokens of a chunk are not those of the text. */
    boolean joins() {
        return joins;
    }

    /** Puts the tokens of all chunks in the place of others; returns whether words of different chunks were joined. */
    boolean unfold(Tokens tokens) {
        tokens.size = 0;
        for (int i = 0; i < cut.size; i++) {
            tokens.addAll(signs.tokens(places[i]), cut.begins[i]);
        }
        return joins && joining.join(tokens);
    }
}
