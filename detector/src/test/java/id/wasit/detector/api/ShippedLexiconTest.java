package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.check.LexiconCheck;
import id.wasit.detector.check.LexiconCheck.Report;
import id.wasit.detector.lexicon.LexiconReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code wasit lexicon check} tells about the lexicon of this project. */
class ShippedLexiconTest {
    @Test
    void passesItsOwnCheck() {
        Report report =
                LexiconCheck.of(LexiconReader.read(Path.of("../lexicons"))).run();

        assertEquals(List.of(), report.problems());
        assertTrue(report.disguised().value() >= 0.95, () -> report.disguised() + " " + report.undetected());
    }
}
