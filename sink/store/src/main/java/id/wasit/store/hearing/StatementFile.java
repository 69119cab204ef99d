package id.wasit.store.hearing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file that came with a statement.
 *
 * @param no its place among the files of the statement, from 1
 * @param name as its sender called it; absent when it was removed
 * @param mediaType what its bytes are
 * @param bytes how many
 * @param sha256 of them, 64 hexadecimal digits
 * @param removedAt when the bytes were removed
 */
public record StatementFile(
        int no,
        @Nullable String name,
        String mediaType,
        long bytes,
        String sha256,
        @Nullable Instant removedAt) {}
