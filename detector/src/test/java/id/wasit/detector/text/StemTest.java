package id.wasit.detector.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
    private static final Path REAL_FORMS = Path.of("../../shared/eval/stems-unimorph.csv");

    @ParameterizedTest
    @CsvSource({
        "membangunnya, bangun",
        "menyapulah, sapu",
        "mengeluarkan, keluar",
        "ketidakpastian, pasti",
        "berbuatlah, buat",
        "pertandingannya, tanding",
        "diperbaikinya, baik",
        "kulupakan, lupa",
        "rumahku, rumah",
        "pengecaman, kecam",
        "mengubah, ubah",
        "memohonkan, mohon",
        "diselesaikan, selesai",
        "meja, meja",
        "dermawan, derma",
        "berkawan, kawan",
        "berkemampuan, mampu",
        "berpendirian, diri",
        "menyetujuinya, setuju",
        "mengungguli, unggul",
        "mengumpulkan, kumpul",
        "memenangkan, menang",
        "memadati, padat"
    })
    void guessesTheBaseOfUnknownForms(String form, String base) {
        assertEquals(base, Stem.guess(form));
    }

    /** Known wrong results, kept in sight: rules alone cannot know them. */
    @ParameterizedTest
    @CsvSource({"keretakan, retak", "kepalanya, pala", "terjemahan, jemahan"})
    void someAreWrong(String form, String wrong) {
        assertEquals(wrong, Stem.guess(form));
    }

    @Test
    void mostRealFormsMeetTheirBase() throws Exception {
        Assumptions.assumeTrue(Files.exists(REAL_FORMS), "forms to measure with are not on this machine");
        List<String> rows = Files.readAllLines(REAL_FORMS);
        rows = rows.subList(1, rows.size());

        long met = rows.stream()
                .map(row -> row.split(","))
                .filter(cells -> Stem.guess(cells[1]).equals(cells[0]))
                .count();

        System.out.println("stems met: " + met + " of " + rows.size());
        assertTrue(met >= 0.89 * rows.size(), () -> "only " + met);
    }
}
