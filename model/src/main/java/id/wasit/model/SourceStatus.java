package id.wasit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a source is doing, counted since its first read. The counts are part of the source's checkpointed cursor, so they are absolute and
 * writing them twice changes nothing.
 *
 * @param source name of the source in the settings
 * @param split the file, feed or channel of it
 * @param in records read
 * @param gated records dropped because their author is not on the roster
 * @param rejected records that could not be read
 * @param lastSuccess last time it answered
 * @param nextPoll when it is asked again; absent when it is done
 * @param lastError the last failure in plain words; absent when the last read went well
 * @param note what else those who look after it should know, in plain words: what was found, what was missed
 */
public record SourceStatus(
        String source,
        String split,
        long in,
        long gated,
        long rejected,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        @Nullable String lastError,
        @Nullable String note) {

    /** What {@link #lastError} begins with when the source asked for a pause, which is kept; that is no trouble to look after. */
    public static final String WAITS = "menunggu: ";

    /** @throws IllegalArgumentException when a name is missing or a count is below zero */
    public SourceStatus {
        Check.present(source, "source status: source");
        Check.present(split, "source status: split");
        lastError = Check.optional(lastError);
        note = Check.optional(note);
        if (in < 0 || gated < 0 || rejected < 0) {
            throw new IllegalArgumentException("source status of " + source + ": a count is below zero");
        }
    }

    /** Of a source with nothing else to know. */
    public SourceStatus(
            String source,
            String split,
            long in,
            long gated,
            long rejected,
            @Nullable Instant lastSuccess,
            @Nullable Instant nextPoll,
            @Nullable String lastError) {
        this(source, split, in, gated, rejected, lastSuccess, nextPoll, lastError, null);
    }
}
