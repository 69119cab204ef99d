package id.wasit.ingest.fetch;

import java.time.Duration;

/**
 * Leaves a host in peace that fails again and again. After five failures in a row it rests for five minutes; then one request may try it, and
 * each further failure doubles the rest, up to an hour. An answer closes it.
 */
final class Breaker {
    private static final int FAILURES_TO_REST = 5;
    private static final Duration FIRST_REST = Duration.ofMinutes(5);
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 4;

    private int failures;

    void answered() {
        failures = 0;
    }

    void failed() {
        failures++;
    }

    int failures() {
        return failures;
    }

    /** Whether the host failed so often that it rests. */
    boolean isOpen() {
        return failures >= FAILURES_TO_REST;
    }

    /** How long to leave it after the last failure; zero while it is closed. */
    Duration rest() {
        if (!isOpen()) {
            return Duration.ZERO;
        }
        Duration rest = FIRST_REST.multipliedBy(1L << Math.min(failures - FAILURES_TO_REST, MOST_DOUBLINGS));
        return rest.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest;
    }
}
