package id.wasit.ingest.bluesky;

import id.wasit.ingest.source.Cursors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where each connection to a host stands.
 *
 * @param micros time of the newest event of each connection, in microseconds since 1970
 */
record JetstreamCursor(List<Long> micros) {
    /** A new source begins a day back; servers keep about 36 hours. */
    private static final Duration FIRST_LOOK = Duration.ofDays(1);

    JetstreamCursor {
        micros = List.copyOf(micros);
    }

    static JetstreamCursor read(@Nullable String text, Clock clock) {
        long begin = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant().minus(FIRST_LOOK));
        return Cursors.read(text, JetstreamCursor.class, new JetstreamCursor(List.of(begin)));
    }

    /** For another number of connections: accounts change their connection, so all go back to the earliest time. */
    JetstreamCursor over(int connections) {
        return connections == micros.size() || connections == 0
                ? this
                : new JetstreamCursor(Collections.nCopies(connections, Collections.min(micros)));
    }

    /** After an event. Events may come out of order; the newest counts. */
    JetstreamCursor seen(int connection, long eventMicros) {
        if (eventMicros <= micros.get(connection)) {
            return this;
        }
        List<Long> moved = new ArrayList<>(micros);
        moved.set(connection, eventMicros);
        return new JetstreamCursor(moved);
    }
}
