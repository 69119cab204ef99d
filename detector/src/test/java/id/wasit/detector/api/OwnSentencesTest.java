package id.wasit.detector.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.detector.Detector;
import id.wasit.detector.check.LexiconEval;
import id.wasit.detector.check.LexiconEval.Totals;
import id.wasit.detector.lexicon.LexiconReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences we wrote as people write, before anybody looked at what the lexicon finds. Those of {@code probes-unread.jsonl} and
 * {@code held-out.jsonl} were never read to change the lexicon, only counted: do not tune to them. The first are the other half of
 * {@code probes-read.jsonl}, written before the words of their day and from other angles, and are the soberest. Of the other files a part
 * or all was read. What is still wrong is printed, so that it stays in sight.
 */
class OwnSentencesTest {
    private static final Path TABLES = Path.of("src/test/resources/sentences");

    @ParameterizedTest
    @CsvSource({
        "held-out.jsonl, 0.88, 0.80",
        "worked-on.jsonl, 0.92, 0.85",
        "families-learn.jsonl, 0.93, 0.78",
        "families-unseen.jsonl, 0.93, 0.70",
        "families-after.jsonl, 0.88, 0.50",
        "probes-read.jsonl, 0.93, 0.82",
        "probes-unread.jsonl, 0.95, 0.74"
    })
    void mostAreFoundAndFewLookAlikesAre(String file, double precision, double recall) throws IOException {
        LexiconEval eval = LexiconEval.with(Detector.with(LexiconReader.read(Path.of("../lexicons"))));
        List<String> wrong = new ArrayList<>();

        Totals totals = eval.run(new StringReader(Files.readString(TABLES.resolve(file))), row -> {
            if (row.wrong()) {
                wrong.add((row.flagged() ? "false alarm " : "missed ") + row.id());
            }
        });

        System.out.println(
                file + ": precision " + totals.precision() + ", recall " + totals.recall() + ", wrong " + wrong);
        assertTrue(totals.precision().value() >= precision, totals.precision()::toString);
        assertTrue(totals.recall().value() >= recall, totals.recall()::toString);
    }
}
