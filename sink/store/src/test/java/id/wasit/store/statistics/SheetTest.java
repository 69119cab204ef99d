package id.wasit.store.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =HYPERLINK(\"http://x\")", "\t=1", "\r=1"})
    void noCellIsAFormula(String evil) throws IOException {
        Sheet sheet = new Sheet("jumlah", List.of("nilai", "perkara"), List.of(List.of(evil, -3)));

        String csv = new String(sheet.csv(), StandardCharsets.UTF_8);
        String cells = unzipped(sheet.xlsx()).entrySet().stream()
                .filter(part ->
                        part.getKey().contains("worksheets") || part.getKey().contains("sharedStrings"))
                .map(Map.Entry::getValue)
                .reduce("", String::concat);

        assertTrue(csv.contains("'" + evil.replace("\"", "\"\"")), csv);
        assertTrue(csv.contains("-3") && !csv.contains("'-3"), "a number stays a number");
        assertFalse(cells.contains("<f>"), cells);
        assertTrue(cells.contains("'") || cells.contains("&apos;"), cells);
    }

    @Test
    void theReportHasNoSmallCellAndNoFieldOfItsOwnMaking() throws IOException {
        Tally small = new Tally("Kecamatan <Wanakarsa>", Map.of(Outcome.CONFIRMED, 3L, Outcome.MISREAD, 41L), 50, 9);
        Tally large = new Tally("Kota Randumas", Map.of(Outcome.CONFIRMED, 77L, Outcome.MISREAD, 68L), 150, 90);
        Tally other = new Tally("Muara Jernih", Map.of(Outcome.CONFIRMED, 81L, Outcome.MISREAD, 92L), 190, 90);
        Period month = Period.of(java.time.YearMonth.of(2025, 11));

        byte[] pdf = new MonthlyReport(
                        "Badan Contoh",
                        month,
                        List.of(new MonthlyReport.Part("Wilayah", List.of(small, large, other))),
                        List.of(new MonthlyReport.Statement("Uji <tukar>", List.of("Hasilnya sama & tetap."))))
                .pdf();

        try (var document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("<Wanakarsa> – 0 – 0 44"), text);
            assertTrue(text.contains("Muara Jernih 81 0 92 0 173"), text);
            assertTrue(text.contains("Uji <tukar>") && text.contains("Hasilnya sama & tetap."), text);
            assertTrue(text.contains("1 November 2025 sampai 30 November 2025"), text);
        }
        assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
    }

    private static Map<String, String> unzipped(byte[] zip) throws IOException {
        Path file = Files.write(Files.createTempFile("sheet", ".xlsx"), zip);
        Map<String, String> parts = new HashMap<>();
        try (ZipFile in = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                parts.put(entry.getName(), new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }
}
