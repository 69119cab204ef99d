package id.wasit.store.quality;

import id.wasit.store.fairness.Rate;
import java.util.Map;

/**
 * One person's readings, for that person.
 *
 * @param lately answers of the last thirty days, by verdict
 * @param before answers of the ninety days before, by verdict
 * @param agreed cases that another person has read too: how often both said the same
 * @param golden golden items: how often the answer was right
 */
public record OwnReading(Map<String, Rate> lately, Map<String, Rate> before, Rate agreed, Rate golden) {
    /** Takes copies. */
    public OwnReading {
        lately = Map.copyOf(lately);
        before = Map.copyOf(before);
    }

    /** Whether an answer has become clearly more or less frequent: the two intervals do not meet. */
    public boolean changed(String verdict) {
        Rate now = lately.get(verdict);
        Rate then = before.get(verdict);
        return now != null && then != null && (now.low() > then.high() || now.high() < then.low());
    }
}
