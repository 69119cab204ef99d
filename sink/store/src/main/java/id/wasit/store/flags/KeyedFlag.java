package id.wasit.store.flags;

import id.wasit.model.Flag;
import id.wasit.store.posts.Posts;
import java.util.UUID;

/**
 * A flag with the keys that it is stored under; they are hashes, so each is made once.
 *
 * @param post id of its post
 * @param caseKey the case it belongs to
 * @param flag the flag
 */
record KeyedFlag(UUID post, String caseKey, Flag flag) {

    static KeyedFlag of(Flag flag) {
        return new KeyedFlag(Posts.id(flag.post().id()), CaseDraft.keyOf(flag), flag);
    }
}
