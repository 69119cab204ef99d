package id.wasit.pipeline.topic;

import id.wasit.model.Post;
import id.wasit.model.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * What came from the topic: exactly one of the parts is there. Public only because Flink serialises public records.
 *
 * @param post a post
 * @param retraction a retraction
 * @param dead a message that could not be read
 */
public record Arrival(
        @Nullable Post post,
        @Nullable Retraction retraction,
        @Nullable DeadLetter dead) {

    static Arrival of(Message message) {
        return new Arrival(message.post(), message.retraction(), null);
    }

    static Arrival of(DeadLetter dead) {
        return new Arrival(null, null, dead);
    }
}
