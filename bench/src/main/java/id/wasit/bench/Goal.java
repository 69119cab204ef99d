package id.wasit.bench;

import java.util.Locale;

/**
 * A figure of a run beside what it shall be.
 *
 * @param title what was measured
 * @param value what came out
 * @param sense how it is held against the bound
 * @param bound the number to reach; without a meaning where there is none
 * @param unit what stands behind both numbers, with a space before it if it needs one
 */
public record Goal(String title, double value, Sense sense, double bound, String unit) {

    /** Which side of the bound is the good one. */
    public enum Sense {
        /** More is better. */
        AT_LEAST,
        /** Less is better. */
        AT_MOST,
        /** It is only told. */
        TOLD
    }

    /** What shall be at least that much. */
    public static Goal atLeast(String title, double value, double bound, String unit) {
        return new Goal(title, value, Sense.AT_LEAST, bound, unit);
    }

    /** What shall be at most that much. */
    public static Goal atMost(String title, double value, double bound, String unit) {
        return new Goal(title, value, Sense.AT_MOST, bound, unit);
    }

    /** What has no bound and belongs to the picture all the same. */
    public static Goal told(String title, double value, String unit) {
        return new Goal(title, value, Sense.TOLD, 0, unit);
    }

    /** The same, of that material. */
    Goal on(String material) {
        return new Goal(title + "; " + material, value, sense, bound, unit);
    }

    String reached() {
        return String.format(Locale.ROOT, "%,.2f%s", value, unit);
    }

    String limit() {
        return switch (sense) {
            case AT_LEAST -> String.format(Locale.ROOT, "≥ %,.2f%s", bound, unit);
            case AT_MOST -> String.format(Locale.ROOT, "≤ %,.2f%s", bound, unit);
            case TOLD -> "–";
        };
    }

    /** Whether it is on the good side. */
    public boolean met() {
        return switch (sense) {
            case AT_LEAST -> value >= bound;
            case AT_MOST -> value <= bound;
            case TOLD -> true;
        };
    }

    /** How far it came, in percent of the bound: 100 and more is reached. */
    double percent() {
        return 100 * (sense == Sense.AT_LEAST ? value / bound : bound / value);
    }
}
