package id.wasit.ingest.bluesky;

import id.wasit.ingest.source.Cursors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where each connection to a host stands.
 *
 * @param micros time of the newest event of each connection, in microseconds since 1970
 * @param heard when the host was last listened to, to the minute, in milliseconds since 1970; accounts may be silent for days
 * @param gap what the host could not tell any more; absent when nothing was missed
 */
record JetstreamCursor(
        List<Long> micros, long heard, @Nullable Gap gap) {
    private static final Duration FIRST_LOOK = Duration.ofDays(1);
    /** Servers keep about that much; asked for more, they begin later and say nothing (Jetstream README, cursors). */
    private static final Duration KEPT = Duration.ofHours(36);

    /**
     * A time that was missed.
     *
     * @param from milliseconds since 1970
     * @param to milliseconds since 1970
     */
    record Gap(long from, long to) {}

    JetstreamCursor {
        micros = List.copyOf(micros);
    }

    static JetstreamCursor read(@Nullable String text, Clock clock) {
        Instant begin = clock.instant().minus(FIRST_LOOK);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, begin);
        return Cursors.read(
                text, JetstreamCursor.class, new JetstreamCursor(List.of(micros), begin.toEpochMilli(), null));
    }

    /** Before going on: when nobody listened for longer than servers keep, something is missing. */
    JetstreamCursor resumed(Clock clock) {
        long newest = TimeUnit.MICROSECONDS.toMillis(Collections.max(micros));
        long stopped = Math.max(heard, newest);
        long oldest = clock.instant().minus(KEPT).toEpochMilli();
        return stopped >= oldest ? this : new JetstreamCursor(micros, heard, new Gap(stopped, oldest));
    }

    /** While the host is listened to. */
    JetstreamCursor heardAt(Instant now) {
        return new JetstreamCursor(micros, now.truncatedTo(ChronoUnit.MINUTES).toEpochMilli(), gap);
    }

    /** For another number of connections: accounts change their connection, so all go back to the earliest time. */
    JetstreamCursor over(int connections) {
        return connections == micros.size() || connections == 0
                ? this
                : new JetstreamCursor(Collections.nCopies(connections, Collections.min(micros)), heard, gap);
    }

    /** After an event. Events may come out of order; the newest counts. */
    JetstreamCursor seen(int connection, long eventMicros) {
        if (eventMicros <= micros.get(connection)) {
            return this;
        }
        List<Long> moved = new ArrayList<>(micros);
        moved.set(connection, eventMicros);
        return new JetstreamCursor(moved, heard, gap);
    }
}
