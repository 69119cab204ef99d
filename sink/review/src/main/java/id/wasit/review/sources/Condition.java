package id.wasit.review.sources;

import id.wasit.store.intake.SourceHealth;
import java.time.Duration;
import java.time.Instant;

/** How a source is doing, in one word. */
enum Condition {
    /** It answers. */
    WELL,
    /** Nothing was told of it yet. */
    WAITING,
    /** Operators let it rest. */
    RESTING,
    /** Some of its parts wait because their site asked for a pause; none failed. */
    ASKED_TO_WAIT,
    /** Some of its parts failed at their last read. */
    PARTLY,
    /** All of its parts failed at their last read. */
    FAILING,
    /** Its next read is long due: the job that reads may have stopped. */
    LATE;

    /** A read may take this long before anybody should worry. */
    private static final Duration GRACE = Duration.ofMinutes(3);

    static Condition of(SourceHealth health, Instant now) {
        if (health.paused()) {
            return RESTING;
        }
        if (health.told() == null) {
            return WAITING;
        }
        if (health.nextPoll() != null && health.nextPoll().plus(GRACE).isBefore(now)) {
            return LATE;
        }
        if (health.failing() > 0 && health.failing() == health.waiting()) {
            return ASKED_TO_WAIT;
        }
        if (health.failing() > 0) {
            return health.failing() == health.parts() ? FAILING : PARTLY;
        }
        return WELL;
    }

    /** Whether somebody should look at it. */
    public boolean isTrouble() {
        return this == PARTLY || this == FAILING || this == LATE;
    }
}
