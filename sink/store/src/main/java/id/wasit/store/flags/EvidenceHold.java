package id.wasit.store.flags;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why the texts of a case are kept although their source took them back.
 *
 * @param caseKey the case
 * @param holder login of the person who answers for it
 * @param basis the legal basis, in words
 * @param placedAt when it was placed
 * @param until when it ends by itself
 * @param releasedAt when it was ended before that, if it was
 */
public record EvidenceHold(
        String caseKey,
        String holder,
        String basis,
        Instant placedAt,
        Instant until,
        @Nullable Instant releasedAt) {

    /** Whether it keeps the texts at that moment. */
    public boolean holdsAt(Instant moment) {
        return releasedAt == null && moment.isBefore(until);
    }
}
