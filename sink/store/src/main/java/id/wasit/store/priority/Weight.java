package id.wasit.store.priority;

/**
 * One weight, as an office may change it.
 *
 * @param name of the weight, such as {@code strength.STRONG}
 * @param value what holds now
 * @param least the smallest value that is taken
 * @param most the largest value that is taken
 */
public record Weight(String name, double value, double least, double most) {
    private static final double LEAST_FACTOR = 0.25;
    private static final double MOST_FACTOR = 10;
    private static final int MOST_COUNTED = 100;
    private static final int MOST_HOURS = 72;

    /** With the bounds of its kind: a factor, a number of decisions, or hours. No weight may shut cases out or push all others back. */
    static Weight of(String name, double value) {
        if (name.equals(Weights.DOUBLING)) {
            return new Weight(name, value, 1, MOST_HOURS);
        }
        return isCount(name)
                ? new Weight(name, value, 1, MOST_COUNTED)
                : new Weight(name, value, LEAST_FACTOR, MOST_FACTOR);
    }

    /** Whether it multiplies; the others are numbers of decisions, or hours. */
    public boolean isFactor() {
        return !isCount(name) && !name.equals(Weights.DOUBLING);
    }

    /** What it is about: the part of the name before the first dot. */
    public String about() {
        return name.substring(0, name.indexOf('.'));
    }

    private static boolean isCount(String name) {
        return name.startsWith("precision.") || name.equals("novelty.decisions");
    }

    /** Whether such a value may be set. */
    boolean takes(double wanted) {
        return wanted >= least && wanted <= most;
    }
}
