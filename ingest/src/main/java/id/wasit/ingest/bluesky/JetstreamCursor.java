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
 * @param gaps what the host could not tell any more, the oldest first, as long as it is told
 */
record JetstreamCursor(List<Long> micros, long heard, List<Gap> gaps) {
    private static final Duration FIRST_LOOK = Duration.ofDays(1);
    /** Servers keep about that much; asked for more, they begin later and say nothing (Jetstream README, cursors). */
    private static final Duration KEPT = Duration.ofHours(36);
    /** Long enough for somebody to look, and to fill a gap by hand. */
    private static final Duration TOLD = Duration.ofDays(30);

    /**
     * A time that was missed.
     *
     * @param from milliseconds since 1970
     * @param to milliseconds since 1970
     */
    record Gap(long from, long to) {}

    JetstreamCursor {
        micros = List.copyOf(micros);
        // A checkpoint may be older than this part of it.
        gaps = gaps == null ? List.of() : List.copyOf(gaps);
    }

    static JetstreamCursor read(@Nullable String text, Clock clock) {
        Instant begin = clock.instant().minus(FIRST_LOOK);
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, begin);
        return Cursors.read(
                text, JetstreamCursor.class, new JetstreamCursor(List.of(micros), begin.toEpochMilli(), List.of()));
    }

    /** Before going on: when nobody listened for longer than servers keep, something is missing. */
    JetstreamCursor resumed(Clock clock) {
        long newest = TimeUnit.MICROSECONDS.toMillis(Collections.max(micros));
        long stopped = Math.max(heard, newest);
        long oldest = clock.instant().minus(KEPT).toEpochMilli();
        if (stopped >= oldest) {
            return this;
        }
        List<Gap> all = new ArrayList<>(told(clock));
        all.add(new Gap(stopped, oldest));
        return new JetstreamCursor(micros, heard, all);
    }

    /** The gaps of the last month. */
    List<Gap> told(Clock clock) {
        long since = clock.instant().minus(TOLD).toEpochMilli();
        return gaps.stream().filter(gap -> gap.to() >= since).toList();
    }

    /** While the host is listened to. */
    JetstreamCursor heardAt(Instant now) {
        return new JetstreamCursor(micros, now.truncatedTo(ChronoUnit.MINUTES).toEpochMilli(), gaps);
    }

    /** For another number of connections: accounts change their connection, so all go back to the earliest time. */
    JetstreamCursor over(int connections) {
        return connections == micros.size() || connections == 0
                ? this
                : new JetstreamCursor(Collections.nCopies(connections, Collections.min(micros)), heard, gaps);
    }

    /** After an event. Events may come out of order; the newest counts. */
    JetstreamCursor seen(int connection, long eventMicros) {
        if (eventMicros <= micros.get(connection)) {
            return this;
        }
        List<Long> moved = new ArrayList<>(micros);
        moved.set(connection, eventMicros);
        return new JetstreamCursor(moved, heard, gaps);
    }
}
