package id.wasit.pipeline.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs as fast as people work: so many hours a day, and the night in one step. */
final class WorkingDay extends Clock {
    /** Productive hours of a day and seconds for a card: the budget of 500 flags a day. */
    static final Duration HOURS = Duration.ofMinutes(390);

    static final Duration PER_CARD = Duration.ofMillis(46_800);

    private Instant now;
    private Duration worked = Duration.ZERO;
    private int days = 1;

    WorkingDay(Instant start) {
        now = start;
    }

    /** Somebody worked for so long; when the day is over, the next one begins. */
    void work(Duration time) {
        now = now.plus(time);
        worked = worked.plus(time);
        if (worked.compareTo(HOURS) >= 0) {
            now = now.plus(Duration.ofDays(1)).minus(worked);
            worked = Duration.ZERO;
            days++;
        }
    }

    int days() {
        return days;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
