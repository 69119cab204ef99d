package id.wasit.store.cases;

import id.wasit.model.Flag;
import id.wasit.model.RetractionKind;
import id.wasit.store.posts.TextHash;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag as kept: findings, spans, reasons and points are those of the detector at that time, never computed again.
 *
 * @param flag post and findings; texts are empty when redacted
 * @param textSha256 SHA-256 of the texts as captured, see {@link TextHash}
 * @param retraction what the source told later, if anything
 * @param retractedAt when the source says so
 * @param redactedAt when Wasit removed the texts
 */
public record StoredFlag(
        Flag flag,
        String textSha256,
        @Nullable RetractionKind retraction,
        @Nullable Instant retractedAt,
        @Nullable Instant redactedAt) {}
