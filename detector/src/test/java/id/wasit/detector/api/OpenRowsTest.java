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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped lexicon on real posts that are kept outside the project. */
class OpenRowsTest {
    private static final Path ROWS = Path.of("../../shared/eval");
    private static LexiconEval eval;

    @BeforeAll
    static void rowsAreThere() {
        Assumptions.assumeTrue(Files.isDirectory(ROWS), "the real posts to measure with are not on this machine");
        eval = LexiconEval.with(Detector.with(LexiconReader.read(Path.of("../lexicons"))));
    }

    private static Totals run(String file, boolean shared) throws IOException {
        String rows = Files.readString(ROWS.resolve(file));
        return eval.run(new StringReader(shared ? rows.replace("\"text\":", "\"shared\":") : rows), row -> {});
    }

    @Test
    void labelledPostsAreFoundAndLookAlikesLeftAlone() throws IOException {
        Totals totals = run("posts-labelled.jsonl", false);

        System.out.println("posts-labelled: precision " + totals.precision() + ", recall " + totals.recall());
        assertTrue(totals.precision().value() >= 0.90, totals.precision()::toString);
        assertTrue(totals.recall().value() >= 0.80, totals.recall()::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "posts-everyday.jsonl, false, 6",
        "posts-official.jsonl, false, 9",
        "news-headlines.jsonl, true, 15",
        "news-articles.jsonl, true, 0"
    })
    void whatTakesNoSideIsLeftAlone(String file, boolean shared, long most) throws IOException {
        Totals totals = run(file, shared);

        System.out.println(file + ": " + totals.flagged() + " of " + totals.rows());
        assertTrue(totals.flagged() <= most, () -> totals.flagged() + " flags");
    }
}
