package id.wasit.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock in the middle of the campaign of Nusaraya that stands still until it is moved. */
public final class TestClock extends Clock {
    private volatile Instant now = Instant.parse("2025-11-20T02:00:00Z");

    /** Moves on. */
    public void forward(Duration by) {
        now = now.plus(by);
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
