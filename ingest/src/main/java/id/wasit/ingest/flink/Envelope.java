package id.wasit.ingest.flink;

import id.wasit.model.Post;
import id.wasit.model.Rejected;
import id.wasit.model.Retraction;
import id.wasit.model.SourceStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the one source emits: exactly one of the parts is there. Public only because Flink serialises public records; a stage behind sees
 * the split streams of {@link PostStreams}.
 *
 * @param post a post that passed the gate
 * @param retraction a retraction that passed the gate
 * @param rejected something unreadable
 * @param status how a split is doing
 */
public record Envelope(
        @Nullable Post post,
        @Nullable Retraction retraction,
        @Nullable Rejected rejected,
        @Nullable SourceStatus status) {

    static Envelope of(Post post) {
        return new Envelope(post, null, null, null);
    }

    static Envelope of(Retraction retraction) {
        return new Envelope(null, retraction, null, null);
    }

    static Envelope of(Rejected rejected) {
        return new Envelope(null, null, rejected, null);
    }

    static Envelope of(SourceStatus status) {
        return new Envelope(null, null, null, status);
    }
}
