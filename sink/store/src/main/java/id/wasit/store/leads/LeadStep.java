package id.wasit.store.leads;

import org.jspecify.annotations.Nullable;

/**
 * A step that somebody wants to take.
 *
 * @param number of the story
 * @param version {@link LeadCard#version} of the card that was read
 * @param user login
 * @param kind which step
 * @param reason why, in their words
 * @param receiver whom it is handed over to; for {@link LeadMoveKind#HAND_OVER} only
 */
public record LeadStep(
        long number,
        int version,
        String user,
        LeadMoveKind kind,
        String reason,
        @Nullable String receiver) {}
