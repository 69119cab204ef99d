package id.wasit.review.cases;

import id.wasit.store.cases.Kindred;
import id.wasit.store.cases.StoredFlag;
import java.util.List;

/**
 * The posts of a case, and the cases that may belong to it.
 *
 * @param size how many posts it has
 * @param posts the first of them, the representative one in front
 * @param kindred cases that are like it; none for a reader who must not see them yet
 */
record Group(int size, List<StoredFlag> posts, Kindred kindred) {
    private static final int LISTED = 40;

    static Group of(int size, List<StoredFlag> posts, Kindred kindred) {
        return new Group(size, posts.stream().limit(LISTED).toList(), kindred);
    }

    /** Whether there is anything beside the one post that is shown. */
    public boolean told() {
        return size > 1 || !kindred.suggested().isEmpty() || kindred.alone() > 0;
    }

    /** How many posts are not listed. */
    public int more() {
        return Math.max(0, size - LISTED);
    }
}
