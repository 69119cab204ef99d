package id.wasit.detector.text;

import java.util.Arrays;

/**
 * Cuts a text at its blanks and remembers what the chain made of each chunk, so that the chain runs for new ones only. A text in which a
 * chunk reads otherwise than elsewhere is left to the chain. Not for several threads.
 */
final class Chunks {
    /** Addresses of plain letters, and long numbers, differ in nothing but their length: each is remembered as so many of these. */
    private static final char[] ADDRESS = filled(' ');

    private static final char[] NUMBER = filled('\t');

    private final NewChunks reader;
    private final Joining joining;
    private final Shelves shelves;
    private Shelf shelf;
    private final PackedSigns signs = new PackedSigns();

    private final Stretches cut = new Stretches();
    private int[] places = new int[128];
    private boolean joins;

    Chunks(NewChunks reader, Joining joining) {
        this(reader, joining, new Shelves());
    }

    /** Shares what another remembers. */
    Chunks(Chunks other) {
        this(other.reader, other.joining, other.shelves);
    }

    private Chunks(NewChunks reader, Joining joining, Shelves shelves) {
        this.reader = reader;
        this.joining = joining;
        this.shelves = shelves;
        shelf = shelves.forNextText();
    }

    private static char[] filled(char blank) {
        char[] blanks = new char[128];
        Arrays.fill(blanks, blank);
        return blanks;
    }

    /** Cuts a text; false when it has to be read as a whole. */
    boolean cut(String written) {
        shelf = shelves.forNextText();
        if (Markup.mayHoldTag(written)) {
            return false;
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

    /** The place of a stretch that is not on the shelf: laid there, to be found again where it may come twice. */
    private int made(int from, int to, int hash) {
        if (Scan.link(cut.text, from, to)) {
            return plain(from, to) ? byLength(ADDRESS, from, to, 0) : inPlace(from, to);
        }
        if (reader.longNumber(cut.text, from, to)) {
            return byLength(NUMBER, from, to, Chunk.NUMBER);
        }
        int place = shelves.takenOver(cut.text, from, to, hash);
        if (place == 0) {
            Chunk chunk = reader.anywhere(cut.text, from, to);
            if (chunk == null) {
                return inPlace(from, to);
            }
            place = shelf.put(cut.text, from, to, hash, chunk);
        }
        return readsSo(place, from, to) ? place : 0;
    }

    private boolean plain(int from, int to) {
        boolean plain = to - from <= ADDRESS.length;
        for (int i = from; i < to && plain; i++) {
            char c = cut.text[i];
            plain = c > ' ' && c < 0x7F && c != '"' && c != '&' && c != '<';
        }
        return plain;
    }

    private int byLength(char[] all, int from, int to, int marks) {
        int size = to - from;
        int place = shelf.find(all, 0, size, size);
        place = place == 0 ? shelves.takenOver(all, 0, size, size) : place;
        if (place == 0) {
            Chunk chunk = reader.here(cut, from, to);
            place = chunk == null ? 0 : shelf.put(all, 0, size, size, chunk.with(marks));
        }
        return place;
    }

    private int inPlace(int from, int to) {
        Chunk chunk = reader.here(cut, from, to);
        return chunk == null ? 0 : shelf.lay(chunk);
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
        int place = shelf.lay(reader.whole(tokens));
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
            if (signs.anyNumber(places[i])) {
                tokens.last(Form.unknown(cut.written(i)));
            }
        }
        return joins && joining.join(tokens);
    }
}
