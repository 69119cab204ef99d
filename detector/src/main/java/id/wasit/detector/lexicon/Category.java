package id.wasit.detector.lexicon;

import id.wasit.model.Strength;
import org.jspecify.annotations.Nullable;

/**
 * One kind of sign.
 *
 * @param id stable for ever: {@code ajakan_memilih}
 * @param title Indonesian title for people
 * @param direction {@code dukungan}, {@code serangan} or {@code lain}
 * @param joint the items of the joint decree (SKB) it may fall under
 * @param law the articles it may fall under
 * @param weak points from which it is raised
 * @param medium points from which it is of medium strength
 * @param strong points from which it is strong
 */
public record Category(
        String id,
        String title,
        String direction,
        String joint,
        String law,
        double weak,
        double medium,
        double strong) {

    /** The strength of so many points; null when they are not enough to raise it. */
    public @Nullable Strength strength(double points) {
        if (points < weak) {
            return null;
        }
        return points >= strong ? Strength.STRONG : points >= medium ? Strength.MEDIUM : Strength.WEAK;
    }
}
