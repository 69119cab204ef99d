package id.wasit.ingest.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts for all records of a file.
 *
 * @param platform the platform the settings name for files that do not tell it
 * @param exportedAt when the file was last changed; stands for the time of observation where a record has none
 */
record FileTerms(@Nullable String platform, Instant exportedAt) {}
