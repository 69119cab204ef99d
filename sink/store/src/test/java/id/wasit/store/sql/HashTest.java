package id.wasit.store.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashTest {
    @Test
    void hashIsThatOfTheStandard() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Hash.sha256("abc"));
    }

    @Test
    void differentPartsNeverGiveTheSameId() {
        assertEquals(Hash.id("a", "b"), Hash.id("a", "b"));
        assertNotEquals(Hash.id("a", "b"), Hash.id("ab", ""));
        assertNotEquals(Hash.id("a", null), Hash.id("a", ""));
        assertNotEquals(Hash.id("a1:b"), Hash.id("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({"'a\u0000b', 'a\uFFFDb'", "'\uD83D', '\uFFFD'", "'\uDE4F\uD83D', '\uFFFD\uFFFD'"})
    void refusedUnitsAreReplacedOneByOne(String text, String kept) {
        assertEquals(kept, Storable.text(text));
    }

    @Test
    void textThatPostgresKeepsIsLeftAlone() {
        String text = "Ayo ✌️ 🙏 é";

        assertSame(text, Storable.text(text));
    }
}
