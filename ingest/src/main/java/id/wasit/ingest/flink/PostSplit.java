package id.wasit.ingest.flink;

import id.wasit.ingest.source.Split;
import id.wasit.model.SourceStatus;
import id.wasit.model.Trace;
import java.time.Instant;
import java.util.Set;
import org.apache.flink.api.connector.source.SourceSplit;
import org.jspecify.annotations.Nullable;

/**
 * A split with its cursor and what was counted up to it. Both move together, so a count told again after a restart is the same count.
 *
 * @param source name of its source
 * @param split what is read
 * @param cursor after the last batch that was handed on whole; null at the beginning
 * @param in records read
 * @param gated records dropped by the gate
 * @param rejected records that could not be read
 * @param lastSuccess last time the source answered
 * @param lastError the last failure; null when the last read went well
 * @param ended whether it was read to its end; it stays in checkpoints until it is cleared away
 */
record PostSplit(
        String source,
        Split split,
        @Nullable String cursor,
        long in,
        long gated,
        long rejected,
        @Nullable Instant lastSuccess,
        @Nullable String lastError,
        boolean ended)
        implements SourceSplit {

    static PostSplit fresh(String source, Split split) {
        return new PostSplit(source, split, null, 0, 0, 0, null, null, false);
    }

    @Override
    public String splitId() {
        return idOf(source, split);
    }

    /** Its name in a log: an id may be the address of somebody's channel. */
    String logged() {
        return source + '/' + Trace.of(splitId()).id();
    }

    static String idOf(String source, Split split) {
        return source + '|' + split.id();
    }

    /** Whether a split with that id is one of those sources. */
    static boolean isOfAny(Set<String> sources, String splitId) {
        return sources.stream().anyMatch(source -> splitId.startsWith(source + '|'));
    }

    PostSplit advanced(String to, Tally tally, Instant when) {
        return new PostSplit(
                source,
                split,
                to,
                in + tally.in(),
                gated + tally.gated(),
                rejected + tally.rejected(),
                when,
                null,
                false);
    }

    /** A failure that is told for the first time counts as one rejected record. */
    PostSplit failed(String error, boolean first) {
        return new PostSplit(source, split, cursor, in, gated, rejected + (first ? 1 : 0), lastSuccess, error, false);
    }

    PostSplit atItsEnd() {
        return new PostSplit(source, split, cursor, in, gated, rejected, lastSuccess, lastError, true);
    }

    SourceStatus status(@Nullable Instant nextPoll, @Nullable String note) {
        return new SourceStatus(source, split.shown(), in, gated, rejected, lastSuccess, nextPoll, lastError, note);
    }
}
