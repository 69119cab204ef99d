package id.wasit.store.posts;

import id.wasit.model.Post;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that was flagged once, and what people said of its case.
 *
 * @param id its id in the store
 * @param post the post as captured
 * @param verdict letter of the last verdict that nobody took back; null while there is none
 */
public record PastPost(UUID id, Post post, @Nullable String verdict) {}
