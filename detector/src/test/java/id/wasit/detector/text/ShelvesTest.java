package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelvesTest {
    private static final Chunk CHUNK = new Chunk(Tokens.NONE, 0, Signs.NOTHING);
    private static final char[] WORD = "dukung".toCharArray();
    private static final int HASH = WordMemory.hash(WORD, 0, WORD.length);

    private final Shelves shelves = new Shelves();
    private int others;

    @Test
    void whatIsAskedForAgainStaysWhileOthersAreForgotten() {
        Tokens tokens = new Tokens(0);
        Signs signs = new Signs(Signs.ENDS, new int[] {7}, new int[] {1, 2}, new int[] {3, 4, 5}, new int[] {9});
        shelves.forNextText().put(WORD, 0, WORD.length, HASH, new Chunk(tokens, Chunk.SIGN, signs));
        PackedSigns now = new PackedSigns();

        for (int shelf = 0; shelf < 5; shelf++) {
            fill();
            int place = shelves.takenOver(WORD, 0, WORD.length, HASH);

            now.show(shelves.forNextText());
            assertSame(tokens, now.tokens(place));
            assertEquals(Chunk.SIGN, shelves.forNextText().marks(place));
            assertEquals(Signs.ENDS, now.marks(place));
            assertEquals(List.of(7, 1, 2, 3, 4, 5, 9), told(now, place));
        }
    }

    @Test
    void whatNobodyAsksForIsForgotten() {
        shelves.forNextText().put(WORD, 0, WORD.length, HASH, CHUNK);

        fill();
        fill();

        assertEquals(0, shelves.takenOver(WORD, 0, WORD.length, HASH));
    }

    @Test
    void placeOfTextThatIsBeingReadOutlivesItsShelf() {
        Shelf shelf = shelves.forNextText();
        int place = shelf.put(WORD, 0, WORD.length, HASH, CHUNK);
        PackedSigns signs = new PackedSigns();
        signs.show(shelf);

        fill();
        fill();

        assertSame(Tokens.NONE, signs.tokens(place));
    }

    private static List<Integer> told(PackedSigns signs, int place) {
        return IntStream.range(signs.wants(place), signs.end(place))
                .mapToObj(signs::get)
                .toList();
    }

    /** Puts others on the shelf until the next text is read with another one. */
    private void fill() {
        Shelf full = shelves.forNextText();
        while (!full.full()) {
            char[] other = String.valueOf(others++).toCharArray();
            full.put(other, 0, other.length, WordMemory.hash(other, 0, other.length), CHUNK);
        }
        assertNotEquals(full, shelves.forNextText());
    }
}
