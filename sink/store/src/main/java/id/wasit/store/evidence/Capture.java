package id.wasit.store.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the captured bytes of a post.
 *
 * @param sha256 their SHA-256, 64 lower-case hexadecimal digits
 * @param bytes how many there are
 * @param mediaType what they are
 * @param capturedAt when they were captured
 * @param removedAt when they were removed, because their source took the post back
 */
public record Capture(
        String sha256,
        long bytes,
        String mediaType,
        Instant capturedAt,
        @Nullable Instant removedAt) {}
