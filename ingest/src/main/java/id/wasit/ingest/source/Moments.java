package id.wasit.ingest.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The times that networks write (RFC 3339). What lies outside of the years 1970 to 9999 is no time of a post, and would break what counts
 * in milliseconds or keeps it in a database.
 */
public final class Moments {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /** The moment a text names, or null when it names none that a post can have. */
    public static @Nullable Instant of(String text) {
        try {
            return believed(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** The same moment, or null when a post cannot have it. */
    public static @Nullable Instant believed(@Nullable Instant moment) {
        return moment == null || moment.isBefore(FIRST) || !moment.isBefore(END) ? null : moment;
    }
}
