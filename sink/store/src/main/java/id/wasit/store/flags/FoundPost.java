package id.wasit.store.flags;

import java.util.List;

/**
 * What was found in one post, without the post.
 *
 * @param item id of the post
 * @param version version of the post
 * @param account {@code platform:id} of its author
 * @param caseKey the case it went to
 * @param categories categories of its findings, the clearest first
 * @param captured whether its captured bytes are there
 * @param redacted whether its texts were removed
 */
public record FoundPost(
        String item,
        String version,
        String account,
        String caseKey,
        List<String> categories,
        boolean captured,
        boolean redacted) {
    /** Takes a copy. */
    public FoundPost {
        categories = List.copyOf(categories);
    }
}
