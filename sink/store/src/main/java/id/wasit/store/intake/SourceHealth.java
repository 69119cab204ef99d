package id.wasit.store.intake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one source is doing, over all its files, feeds and channels.
 *
 * @param name its name
 * @param listing what the settings say of it; absent for single imports and for sources that are no longer named
 * @param parts how many files, feeds or channels it has
 * @param failing how many of them failed at their last read
 * @param waiting how many of these only wait because their site asked for a pause
 * @param in records read
 * @param gated records dropped because their author is not on the roster
 * @param rejected records that could not be read
 * @param lastSuccess last time any part answered
 * @param nextPoll when the next part is asked; absent when nothing is planned
 * @param lastError the newest failure, in plain words; absent when every last read went well
 * @param errorPart the part that failed
 * @param note what else should be known of a part of it, in plain words; absent when nothing
 * @param told when the job last told anything of it
 * @param paused whether operators let it rest
 * @param order the last order; absent when there was none
 */
public record SourceHealth(
        String name,
        @Nullable SourceListing listing,
        long parts,
        long failing,
        long waiting,
        long in,
        long gated,
        long rejected,
        @Nullable Instant lastSuccess,
        @Nullable Instant nextPoll,
        @Nullable String lastError,
        @Nullable String errorPart,
        @Nullable String note,
        @Nullable Instant told,
        boolean paused,
        @Nullable Given order) {

    /**
     * An order that was given.
     *
     * @param order what
     * @param by login of who gave it
     * @param at when
     */
    public record Given(SourceOrder order, String by, Instant at) {}

    /** How long ago it last answered; absent when it never did. */
    public @Nullable Duration lag(Instant now) {
        return lastSuccess == null ? null : Duration.between(lastSuccess, now);
    }

    /** Whether somebody asked for it to be read at once, and it has not been yet. */
    public boolean isAwaited() {
        return order != null
                && order.order() == SourceOrder.FETCH
                && !paused
                && (told == null || told.isBefore(order.at()));
    }
}
