package id.wasit.review.cases;

import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.MoveKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one person reads the card: whether it is theirs, and what comes after it.
 *
 * @param blindfolded whether names of candidates are hidden
 * @param heldBy who else holds the case now, so that two people do not work on the same; absent when nobody does
 * @param seconds how long this reader still holds it; 0 when they do not
 * @param held how many cases of the lane they hold
 * @param next keys of those that come next, parted by spaces
 * @param stamp what tells whether a card that was fetched ahead is still what it was
 */
record Reading(boolean blindfolded, @Nullable String heldBy, long seconds, int held, String next, String stamp) {

    static @Nullable String holder(CaseRow row, String reader, Instant now) {
        boolean held = row.claimedUntil() != null && row.claimedUntil().isAfter(now);
        return held && !reader.equals(row.claimedBy()) ? row.claimedBy() : null;
    }

    static long seconds(CaseRow row, String reader, Instant now) {
        if (row.claimedUntil() == null || !reader.equals(row.claimedBy())) {
            return 0;
        }
        return Math.max(0, row.claimedUntil().getEpochSecond() - now.getEpochSecond());
    }

    /** Everything counts but that somebody opened it. */
    static String stamp(CaseCard stored) {
        CaseRow row = stored.row();
        long openings = stored.moves().stream()
                .filter(move -> move.kind() == MoveKind.OPEN)
                .count();
        long redacted = stored.flags().stream()
                .filter(flag -> flag.redactedAt() != null || flag.retraction() != null)
                .count();
        return (row.version() - openings) + "-" + row.posts() + "-" + redacted;
    }
}
