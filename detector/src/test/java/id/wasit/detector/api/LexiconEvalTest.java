package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.check.LexiconEval;
import id.wasit.detector.check.LexiconEval.RowResult;
import id.wasit.detector.check.LexiconEval.Share;
import id.wasit.detector.check.LexiconEval.Totals;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconEvalTest {
    private static final LexiconEval EVAL = LexiconEval.with(Detector.with(TestLexicon.LEXICON));

    @Test
    void rowsAreCountedByLabelAndCategory() throws IOException {
        String rows = """
                {"id":"a","text":"dukung Bimo-Laras","label":"flag","category":"dukungan_medsos"}
                {"id":"b","text":"gubernur idaman","label":"flag","category":"dukungan_medsos"}
                {"id":"c","text":"hari hujan","label":"no_flag"}

                {"id":"d","text":"coblos nomor 2","label":"no_flag"}
                {"id":"e","shared":"ayo dukung Bimo-Laras"}
                """;
        List<RowResult> results = new ArrayList<>();

        Totals totals = EVAL.run(new StringReader(rows), results::add);

        assertEquals(5, totals.rows());
        assertEquals(3, totals.flagged());
        assertEquals(new Share(1, 2), totals.precision());
        assertEquals(new Share(1, 2), totals.recall());
        assertEquals(0.5, totals.f1());
        assertEquals(new Share(1, 2), totals.recallByCategory().get("dukungan_medsos"));
        assertEquals(
                List.of("b", "d"),
                results.stream().filter(RowResult::wrong).map(RowResult::id).toList());
        assertEquals(List.of("suka_bagikan_komentar"), results.get(4).categories());
    }

    @Test
    void aMissTellsWhatCameNearest() throws IOException {
        List<RowResult> results = new ArrayList<>();

        EVAL.run(new StringReader("{\"text\":\"tidak dukung Bimo-Laras\",\"label\":\"flag\"}"), results::add);

        assertTrue(results.get(0).reasons().stream().anyMatch(r -> r.code().equals("ingkar")));
    }

    @Test
    void theIntervalIsWilsons() {
        Share share = new Share(8, 10);

        assertEquals(0.490, share.low(), 0.001);
        assertEquals(0.943, share.high(), 0.001);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"text":                          | line 1: not JSON
            []                                | line 1: expected one JSON object per line
            {"id":"x"}                        | line 1: row x has neither "text" nor "shared"
            {"text":"a","label":"maybe"}      | line 1: label "maybe"; allowed: flag, no_flag, or none
            {"text":"a","kind":"tweet"}       | line 1: kind "tweet"; allowed: post, comment, share, article
            {"text":"a","at":"kemarin"}       | line 1: at "kemarin"; write 2025-11-20 or 2025-11-20T08:00:00Z
            """)
    void aLineThatIsNoRowIsTold(String line, String message) {
        IllegalArgumentException told =
                assertThrows(IllegalArgumentException.class, () -> EVAL.run(new StringReader(line), result -> {}));

        assertTrue(told.getMessage().startsWith(message), told::getMessage);
    }
}
