package id.wasit.store.leads;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken.
 *
 * @param kind which
 * @param actor login of who took it
 * @param reason why, in their words; may be empty for {@link LeadMoveKind#READ}
 * @param receiver whom it was handed over to; absent for all other steps
 * @param at when
 */
public record LeadMove(
        LeadMoveKind kind,
        String actor,
        String reason,
        @Nullable String receiver,
        Instant at) {}
