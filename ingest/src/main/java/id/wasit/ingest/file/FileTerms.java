package id.wasit.ingest.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What counts for all records of a file, besides what stands in it.
 *
 * @param platform the platform of records that do not tell it; absent when all do
 * @param format the form of a file that is not recognised by its columns, one of {@link Exports#names}; absent when it is
 * @param exportedAt when the file was last changed; stands for the time of observation where a record has none
 */
public record FileTerms(@Nullable String platform, @Nullable String format, Instant exportedAt) {

    /** Of a file whose form is recognised. */
    public FileTerms(@Nullable String platform, Instant exportedAt) {
        this(platform, null, exportedAt);
    }
}
