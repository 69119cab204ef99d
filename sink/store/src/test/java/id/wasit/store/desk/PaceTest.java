package id.wasit.store.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private static final Instant NOON = Instant.parse("2025-10-01T05:00:00Z");

    @ParameterizedTest(name = "{0} verdicts, {1} s apart, every {2}th another: fast {3}, same {4}")
    @CsvSource({
        "16,  3, 2, true,  false",
        "16,  4, 2, false, false",
        "15,  1, 2, false, false",
        "21, 30, 0, false, true",
        "20, 30, 0, false, false",
        "21, 30, 5, false, false"
    })
    void aPauseIsAskedForWhenPostsCanHardlyHaveBeenRead(
            int verdicts, int seconds, int another, boolean fast, boolean same) {
        List<Instant> times = IntStream.range(0, verdicts)
                .mapToObj(i -> NOON.minusSeconds((long) i * seconds))
                .toList();
        List<String> letters = IntStream.range(0, verdicts)
                .mapToObj(i -> another > 0 && i % another == 1 ? "L" : "B")
                .toList();

        Pace pace = Pace.of(times, letters);

        assertEquals(fast, pace.tooFast());
        assertEquals(same, pace.tooSame());
    }
}
