package id.wasit.bench.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is told of calls that were sent and seen. */
class SightingsTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void percentileIsOfThoseSentInTheStretch() {
        Map<String, Long> sent = new HashMap<>();
        Map<String, Long> seen = new HashMap<>();
        for (int i = 0; i < 100; i++) {
            sent.put("in-" + i, SECOND + i);
            seen.put("in-" + i, SECOND + i + TimeUnit.MILLISECONDS.toNanos(i));
        }
        sent.put("later", 3 * SECOND);
        seen.put("later", 9 * SECOND);
        Sightings sightings = new Sightings(sent, seen);

        assertEquals(50, sightings.percentile(50, SECOND, 2 * SECOND));
        assertEquals(99, sightings.percentile(99, SECOND, 2 * SECOND));
        assertEquals(0, sightings.lost());
        assertEquals("", sightings.whenLost());
    }

    @Test
    void callThatNeverCameIsLost() {
        Sightings sightings = new Sightings(
                Map.of("first", SECOND, "a", 3 * SECOND, "b", 9 * SECOND / 2), Map.of("first", 2 * SECOND));

        assertEquals(2, sightings.lost());
        assertEquals("sent 2.0 to 3.5 s after the first", sightings.whenLost());
    }

    @Test
    void faultIsOverWhenTheLastLateCallHasCome() {
        // Sent before the fault at 10 s and held up by it; sent after it; soon again.
        Sightings sightings = new Sightings(
                Map.of("held", 9 * SECOND, "after", 12 * SECOND, "soon", 20 * SECOND),
                Map.of("held", 17 * SECOND, "after", 18 * SECOND, "soon", 20 * SECOND + SECOND / 2));

        assertEquals(8.0, sightings.caughtUp(10 * SECOND, 30 * SECOND, 1_000));
    }

    @Test
    void callThatTheNextFaultHeldUpIsNotLateBecauseOfThisOne() {
        long last = 30 * SECOND - SECOND / 4;
        Sightings sightings = new Sightings(
                Map.of("late", 12 * SECOND, "held by the next", last),
                Map.of("late", 18 * SECOND, "held by the next", 50 * SECOND));

        assertEquals(8.0, sightings.caughtUp(10 * SECOND, 30 * SECOND, 1_000));
    }

    @Test
    void faultThatDelayedNothingTookNoTime() {
        Sightings sightings = new Sightings(Map.of("a", 11 * SECOND), Map.of("a", 11 * SECOND + SECOND / 2));

        assertEquals(0.0, sightings.caughtUp(10 * SECOND, 30 * SECOND, 1_000));
    }
}
