package id.wasit.review.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.store.intake.SourceHealth;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Instant NOW = Instant.parse("2025-11-20T03:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            3, 0, 0, 60,   WELL
            3, 1, 0, 60,   PARTLY
            3, 3, 0, 60,   FAILING
            3, 1, 1, 60,   ASKED_TO_WAIT
            3, 3, 3, 60,   ASKED_TO_WAIT
            3, 2, 1, 60,   PARTLY
            3, 3, 1, 60,   FAILING
            3, 1, 1, -600, LATE
            """)
    void onlyWhatNobodyNeedsToMendIsCalledWaiting(
            long parts, long failing, long waiting, long secondsToNextPoll, Condition expected) {
        SourceHealth health = new SourceHealth(
                "warta",
                null,
                parts,
                failing,
                waiting,
                9,
                0,
                0,
                NOW,
                NOW.plusSeconds(secondsToNextPoll),
                failing > 0 ? "sebab" : null,
                null,
                null,
                NOW,
                false,
                null);

        assertEquals(expected, Condition.of(health, NOW));
    }
}
