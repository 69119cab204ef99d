package id.wasit.store.evidence;

import id.wasit.model.RetractionKind;
import id.wasit.store.sql.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as it read at one time.
 *
 * @param id its id
 * @param version the version as its source counts
 * @param text title, own words and shared words, each on lines of their own; empty when they were removed
 * @param statedAt when its source says it was written or changed
 * @param observedAt when it was captured
 * @param retraction what the source told of it later
 * @param retractedAt when the source says so
 * @param redactedAt when Wasit removed its text
 */
public record PostVersion(
        UUID id,
        String version,
        String text,
        Instant statedAt,
        Instant observedAt,
        @Nullable RetractionKind retraction,
        @Nullable Instant retractedAt,
        @Nullable Instant redactedAt) {

    static PostVersion read(Row row) throws SQLException {
        String retraction = row.maybeText("retraction");
        String text = Stream.of(row.maybeText("title"), row.maybeText("own_text"), row.maybeText("shared_text"))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return new PostVersion(
                UUID.fromString(row.text("id")),
                row.text("version"),
                text,
                row.instant("stated_at"),
                row.instant("observed_at"),
                retraction == null ? null : RetractionKind.valueOf(retraction),
                row.maybeInstant("retracted_at"),
                row.maybeInstant("redacted_at"));
    }
}
