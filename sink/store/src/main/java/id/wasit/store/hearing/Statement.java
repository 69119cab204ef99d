package id.wasit.store.hearing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody sent about a case.
 *
 * @param id its id
 * @param caseKey key of the case
 * @param purpose what they want
 * @param speaker who they are, by their own word
 * @param name their name; absent when it was removed
 * @param contact where they want to be answered
 * @param text what they say; empty when it was removed
 * @param receipt the number that they were shown
 * @param receivedAt when it came
 * @param readAt when a supervisor read it
 * @param readBy login of that supervisor
 * @param removedAt when its words were removed
 * @param files what came with it
 */
public record Statement(
        UUID id,
        String caseKey,
        Purpose purpose,
        Speaker speaker,
        @Nullable String name,
        @Nullable String contact,
        String text,
        String receipt,
        Instant receivedAt,
        @Nullable Instant readAt,
        @Nullable String readBy,
        @Nullable Instant removedAt,
        List<StatementFile> files) {}
