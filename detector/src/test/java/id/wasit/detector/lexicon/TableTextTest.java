package id.wasit.detector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {
    private static final String PATTERNS = """
            id,pola,alasan
            ajakan-001,{pilih} ..2 {target},"menyeru, memilih"
            ajakan-003,{coblos} {target},menyeru mencoblos
            """;

    @Test
    void otherLinesStayAsTheyAreLetterByLetter() {
        TableText changed =
                TableText.of(PATTERNS).replaced(1, List.of("ajakan-003", "{coblos} ..3 {target}", "menyeru"));

        assertEquals("""
                id,pola,alasan
                ajakan-001,{pilih} ..2 {target},"menyeru, memilih"
                ajakan-003,{coblos} ..3 {target},menyeru
                """, changed.csv());
    }

    @Test
    void newRowGoesWhereTheOrderWantsItAndLineBreaksBecomeBlanks() {
        TableText changed = TableText.of(PATTERNS).added(List.of("ajakan-002", "{ayo}\n{pilih}", "dua, tiga"));

        assertEquals(List.of("ajakan-002", "{ayo} {pilih}", "dua, tiga"), changed.row(1));
        assertEquals("ajakan-002,{ayo} {pilih},\"dua, tiga\"", changed.lines().get(2));
    }

    @Test
    void rowIsTakenOut() {
        assertEquals(
                List.of("ajakan-003", "{coblos} {target}", "menyeru mencoblos"),
                TableText.of(PATTERNS).removed(0).row(0));
    }

    @Test
    void tableWithSemicolonsIsReadAsSpreadsheetsWriteThem() {
        TableText table = TableText.of("tulisan;baku;catatan\ngk;tidak;\"satu; dua\"\n");

        assertEquals(List.of("tulisan", "baku", "catatan"), table.columns());
        assertEquals("tulisan,baku,catatan\ngk,tidak,satu; dua\n", table.csv());
    }

    @Test
    void cellWithLineBreakIsRefusedWithTheLine() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> TableText.of("a,b\n\"satu\ndua\",tiga\n"));

        assertEquals("tanda kutip tidak berpasangan, atau sel memuat ganti baris: \"satu", refused.getMessage());
    }
}
