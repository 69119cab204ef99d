package id.wasit.store.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a code; the code itself is not kept.
 *
 * @param madeAt when it was made
 * @param madeBy login of who made it
 * @param expiresAt when it stops to work
 * @param endedAt when a newer one took its place
 */
public record AnswerCode(
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    /** Whether it works at that moment. */
    public boolean worksAt(Instant moment) {
        return endedAt == null && moment.isBefore(expiresAt);
    }
}
