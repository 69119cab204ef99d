package id.wasit.pipeline.topic;

import id.wasit.model.Post;
import id.wasit.model.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * What one message of the topic of posts says: exactly one of the parts is there.
 *
 * @param post a post that passed the gate
 * @param retraction a retraction that passed the gate
 */
record Message(@Nullable Post post, @Nullable Retraction retraction) {

    /** @throws IllegalArgumentException when it says nothing or two things */
    Message {
        if ((post == null) == (retraction == null)) {
            throw new IllegalArgumentException("message: one of \"post\" and \"retraction\" must be there, not both");
        }
    }

    static Message of(Post post) {
        return new Message(post, null);
    }

    static Message of(Retraction retraction) {
        return new Message(null, retraction);
    }

    /** The same without the bytes that its post was read from. */
    Message withoutBytes() {
        return post == null ? this : of(post.withoutBytes());
    }

    /** Name of what it is about, for keys and logs; tells nothing about a person. */
    String name() {
        return post != null ? post.id().key() : told().source() + '/' + told().item();
    }

    /** The account: all of one account stays in order. */
    String account() {
        return post != null ? post.author().account() : told().account();
    }

    private Retraction told() {
        Retraction told = retraction;
        if (told == null) {
            throw new IllegalStateException("a message without a post has a retraction");
        }
        return told;
    }
}
