package id.wasit.ingest.fetch;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header of that name: seconds or a date (RFC 9110, section 10.2.3). */
public final class RetryAfter {
    private static final Duration LONGEST = Duration.ofHours(6);

    private RetryAfter() {}

    /** The pause asked for, at most six hours; zero when none or nonsense was sent. */
    public static Duration of(@Nullable String header, Clock clock) {
        if (header == null) {
            return Duration.ZERO;
        }
        String value = header.strip();
        Duration pause = value.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, clock);
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Duration until(String date, Clock clock) {
        try {
            Instant moment = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), moment);
        } catch (DateTimeException notADate) {
            return Duration.ZERO;
        }
    }
}
