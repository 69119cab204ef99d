package id.wasit.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhaseTest {
    private static final Map<String, LocalDate> DATES = Map.of(
            "undian", LocalDate.of(2025, 9, 23),
            "kampanye_mulai", LocalDate.of(2025, 9, 25),
            "kampanye_selesai", LocalDate.of(2025, 11, 23),
            "pemungutan", LocalDate.of(2025, 11, 27),
            "hasil", LocalDate.of(2025, 12, 12));

    @ParameterizedTest
    @CsvSource({
        "2025-09-22, BEFORE",
        "2025-09-23, DRAWN",
        "2025-09-25, CAMPAIGN",
        "2025-11-23, CAMPAIGN",
        "2025-11-24, QUIET",
        "2025-11-26, QUIET",
        "2025-11-27, VOTE",
        "2025-11-28, COUNT",
        "2025-12-12, AFTER"
    })
    void aDayHasItsPhase(LocalDate day, Phase phase) {
        assertEquals(phase, Phase.of(DATES, day));
    }

    @Test
    void aCalendarWithoutAVoteTellsNothing() {
        assertNull(Phase.of(Map.of(), LocalDate.of(2025, 11, 1)));
    }
}
