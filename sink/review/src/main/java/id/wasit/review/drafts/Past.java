package id.wasit.review.drafts;

import java.util.List;
import java.util.UUID;

/**
 * What a draft changes among the posts of the past. Kept as JSON; ids of posts, never their texts.
 *
 * @param examined posts that were read
 * @param milliseconds how long that took
 * @param lost signs that would be gone, by what people had said of them
 * @param gained signs that would be new, in the same way
 * @param spared posts on which nothing would be raised any more
 * @param secondsEach median time of a decision
 * @param overlaps other patterns that match where a changed pattern does, the most frequent first
 * @param examples posts that show it, those that went and those that came in turn
 */
public record Past(
        long examined,
        long milliseconds,
        Said lost,
        Said gained,
        long spared,
        long secondsEach,
        List<Overlap> overlaps,
        List<Flip> examples) {
    /** Takes copies. */
    public Past {
        overlaps = List.copyOf(overlaps);
        examples = List.copyOf(examples);
    }

    /**
     * Signs by what people said of their cases.
     *
     * @param sign a sign (V)
     * @param misread misread (L)
     * @param other permitted, outside the period, somebody else
     * @param open nobody has said yet
     */
    public record Said(long sign, long misread, long other, long open) {
        /** All of them. */
        public long all() {
            return sign + misread + other + open;
        }
    }

    /**
     * A pattern that matches where a changed one does.
     *
     * @param pattern its id
     * @param posts in how many posts
     */
    public record Overlap(String pattern, long posts) {}

    /**
     * A sign that would be gone or new.
     *
     * @param post id of the post
     * @param category of the sign
     * @param gained whether it would be new
     * @param verdict what people had said, a letter; empty while nobody had
     */
    public record Flip(UUID post, String category, boolean gained, String verdict) {}

    /** Minutes of decisions that would not be needed. */
    public long minutesSpared() {
        return spared * secondsEach / 60;
    }

    /** Whether it loses more signs that people confirmed than misreadings. */
    public boolean harms() {
        return lost.sign() > 0 && lost.sign() >= lost.misread();
    }
}
