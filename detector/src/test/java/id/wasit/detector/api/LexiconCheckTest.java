package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.check.LexiconCheck;
import id.wasit.detector.check.LexiconCheck.Report;
import id.wasit.detector.lexicon.LexiconReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconCheckTest {
    @TempDir
    Path folder;

    private List<String> problemsAfter(String file, String row) throws IOException {
        try (Stream<Path> files = Files.walk(TestLexicon.FOLDER)) {
            for (Path source : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(TestLexicon.FOLDER.relativize(source).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(source, copy);
            }
        }
        Path table = folder.resolve(file);
        Files.writeString(table, Files.readString(table) + row + "\n");
        return LexiconCheck.of(LexiconReader.read(folder)).run().problems().stream()
                .filter(p -> !p.message().contains("contoh lolos; tambahkan"))
                .map(Object::toString)
                .toList();
    }

    @Test
    void goodExamplesPassAloneFramedForEveryPairAndInDisguise() {
        Report report = LexiconCheck.of(TestLexicon.LEXICON).run();

        assertEquals(
                List.of(),
                report.problems().stream()
                        .filter(p -> !p.message().contains("contoh lolos; tambahkan"))
                        .toList());
        assertEquals(1.0, report.disguised().value(), () -> report.undetected().toString());
        assertTrue(report.disguised().whole() >= 10);
    }

    @Test
    void aPatternWithoutEnoughExamplesIsNamed() {
        Report report = LexiconCheck.of(TestLexicon.LEXICON).run();

        List<String> told = report.problems().stream().map(Object::toString).toList();

        assertTrue(
                told.contains(
                        "contoh/ajakan_memilih.csv, kolom pola_id: ajakan-001 punya 0 contoh kena dan 0 contoh lolos; "
                                + "tambahkan sampai masing-masing 3"),
                told::toString);
        assertTrue(told.stream().noneMatch(p -> p.contains("dukungan-001")), told::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            contoh/dukungan_medsos.csv | dukungan-001,kena,[[Bimo-Laras]] hebat,,,,      | seharusnya kena dukungan-001; periksa kata dan jarak di pola
            contoh/dukungan_medsos.csv | dukungan-001,kena,tidak [[dukung Bimo-Laras]],,,, | digugurkan oleh: diingkari oleh "tidak" (-8.0)
            contoh/dukungan_medsos.csv | dukungan-001,kena,Saya [[dukung]] Bimo-Laras,,,, | bukti yang ditandai “dukung”, yang ditemukan “dukung Bimo-Laras”
            contoh/dukungan_medsos.csv | dukungan-001,lolos,ayo dukung Bimo-Laras,,,,    | seharusnya lolos, tetapi kena dukungan-001
            bersih/umum.csv            | Warga coblos nomor 2,,,                         | kalimat bersih “Warga coblos nomor 2” kena ajakan-001
            """)
    void eachFailureSaysWhatToDo(String file, String row, String message) throws IOException {
        List<String> told = problemsAfter(file, row);

        assertEquals(1, told.size(), told::toString);
        assertTrue(told.get(0).startsWith(file) && told.get(0).contains(message), told::toString);
    }

    @Test
    void anAcceptedFalseAlarmIsQuiet() throws IOException {
        Files.createDirectories(folder);
        assertEquals(
                1, problemsAfter("bersih/umum.csv", "Warga coblos nomor 2,,,").size());

        Path accepted = folder.resolve("salah-kena.csv");
        Files.writeString(
                accepted, Files.readString(accepted) + "ajakan-001,Warga coblos nomor 2,diterima,2026-01-01\n");

        assertTrue(LexiconCheck.of(LexiconReader.read(folder)).run().problems().stream()
                .noneMatch(p -> p.file().startsWith("bersih")));
    }
}
