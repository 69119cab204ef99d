package id.wasit.pipeline.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.Figures;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageMetricsTest {
    private static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    private final Figures figures = new Figures();
    private final StageMetrics metrics = StageMetrics.of(figures, "detect");

    /** As Prometheus wants them: each bucket holds all that the smaller ones hold. */
    @ParameterizedTest(name = "raised after {0} ms")
    @CsvSource({"0, 1, 1, 1", "100, 1, 1, 1", "101, 0, 1, 1", "250, 0, 1, 1", "251, 0, 0, 1", "3600000, 0, 0, 1"})
    void whatIsRaisedCountsInEveryBucketThatItFitsInto(long millis, String upTo100, String upTo250, String all) {
        metrics.raised(NOON, NOON.plusMillis(millis));

        assertEquals(upTo100, bucket("100"));
        assertEquals(upTo250, bucket("250"));
        assertEquals(all, bucket("Inf"));
        assertEquals("0", figures.of("wasit.detect.flagged_late"));
    }

    @Test
    void anOldExportOrALetterSentAgainSaysNothingOfHowQuickWeAre() {
        metrics.raised(NOON, NOON.plus(StageMetrics.LIVE).plusMillis(1));
        metrics.raised(NOON, NOON.plus(Duration.ofDays(90)));

        assertEquals("0", bucket("Inf"));
        assertEquals("2", figures.of("wasit.detect.flagged_late"));
        assertEquals("2", figures.of("wasit.detect.flagged"));
    }

    private String bucket(String bound) {
        return figures.of("wasit.detect.observed_to_flagged_ms.le." + bound + ".bucket");
    }
}
