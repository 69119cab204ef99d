package id.wasit.ingest.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockStepsTest {
    private static final Instant NOON = Instant.parse("2025-11-20T05:00:00Z");

    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final AtomicLong nanos = new AtomicLong(7);
    private final ClockSteps steps = new ClockSteps(clock::get, nanos::get);

    @Test
    void clockThatGoesAsTimeDoesWasNotSetBack() {
        passes(Duration.ofHours(3));

        assertEquals(Duration.ZERO, steps.back());
    }

    @Test
    void timeServerThatCorrectsALittleIsNoStep() {
        passes(Duration.ofMinutes(1));
        set(Duration.ofSeconds(-4));

        assertEquals(Duration.ZERO, steps.back());
    }

    @Test
    void clockSetAheadIsOneOnlyWhenItComesBack() {
        set(Duration.ofHours(1));
        assertEquals(Duration.ZERO, steps.back());
        passes(Duration.ofSeconds(10));

        set(Duration.ofHours(-1));

        assertEquals(Duration.ofHours(1), steps.back());
    }

    @Test
    void clockSetBackAtOnceIsOne() {
        set(Duration.ofMinutes(-2));

        assertEquals(Duration.ofMinutes(2), steps.back());
    }

    private void set(Duration ahead) {
        clock.updateAndGet(now -> now.plus(ahead));
    }

    private void passes(Duration time) {
        set(time);
        nanos.addAndGet(time.toNanos());
    }
}
