package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ShelvesTest {
    private static final Chunk CHUNK = new Chunk(Tokens.NONE, 0, Signs.NOTHING);
    private static final char[] WORD = "dukung".toCharArray();
    private static final int HASH = WordMemory.hash(WORD, 0, WORD.length);

    private final Shelves shelves = new Shelves();
    private int others;

    @Test
    void whatIsAskedForAgainStaysWhileOthersAreForgotten() {
        Chunk word = new Chunk(Tokens.NONE, Chunk.SIGN, Signs.NOTHING);
        shelves.forNextText().put(WORD, 0, WORD.length, HASH, word);

        for (int shelf = 0; shelf < 5; shelf++) {
            fill();
            int place = shelves.takenOver(WORD, 0, WORD.length, HASH);

            assertSame(word, shelves.forNextText().chunk(place));
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
