package id.wasit.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Holds the figures on real pages. They are not part of the project; {@code -Dwasit.eval=FOLDER} names where they lie. */
class PageQualityTest {
    private static final Path FOLDER = Path.of(System.getProperty("wasit.eval", "../../shared/eval"));

    @Test
    void indonesianPagesKeepTheirBodiesAndIndexPagesAreTold() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER.resolve("html-indonesian")), "no real pages in " + FOLDER);

        PageMeasure.Bodies bodies = PageMeasure.bodies(FOLDER.resolve("html-indonesian"), "\u0000");

        assertTrue(bodies.f1() >= 0.967, bodies.toString());
        assertEquals(bodies.indexPages(), bodies.toldAsIndex(), bodies.toString());
    }

    @Test
    void generalPagesKeepWhatTheyMustAndLoseWhatTheyMust() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER.resolve("html-trafilatura")), "no real pages in " + FOLDER);

        PageMeasure.Segments segments = PageMeasure.segments(FOLDER.resolve("html-trafilatura"), "\u0000");

        assertTrue(segments.keptShare() >= 0.94, segments.toString());
        assertTrue(segments.absentShare() >= 0.96, segments.toString());
    }
}
