package id.wasit.bench;

import java.util.List;

/**
 * How much terms have to do with the posts that are read, by the number of terms. Speed depends on it more than on anything else: a post in
 * which a term stands is explained, and a word that many terms wait for is work for whoever waits.
 *
 * @param points the load at some numbers of terms, the fewest first; in between it grows evenly
 */
record Load(List<Point> points) {
    /** Generated posts where the goals were measured: what the peer found there, and how many queries it ran, per post. */
    static final Load GENERATED = new Load(
            List.of(new Point(1_000, 0.010, 0.9), new Point(10_000, 0.016, 11), new Point(100_000, 0.25, 155)));
    /** The same of real posts. */
    static final Load REAL = new Load(
            List.of(new Point(1_000, 0.003, 0.2), new Point(10_000, 0.026, 1.2), new Point(100_000, 0.46, 15)));

    private static final Point NOTHING = new Point(0, 0, 0);

    /**
     * The load of so many terms.
     *
     * @param terms how many terms
     * @param hits terms that stand in a post, on average
     * @param tried terms of which the rarest word stands in a post, on average
     */
    record Point(int terms, double hits, double tried) {
        private Point towards(Point next, int number) {
            double share = (double) (number - terms) / (next.terms - terms);
            return new Point(number, hits + share * (next.hits - hits), tried + share * (next.tried - tried));
        }
    }

    /** What a corpus is measured with. */
    static Load of(Corpus corpus) {
        return corpus.name().equals(Corpus.REAL) ? REAL : GENERATED;
    }

    /** The same work to find, and as many hits with all terms as with the fewest. */
    Load pinned() {
        double hits = points.get(0).hits();
        return new Load(points.stream()
                .map(point -> new Point(point.terms(), hits, point.tried()))
                .toList());
    }

    /** The load that so many terms may have. */
    Point at(int terms) {
        Point before = NOTHING;
        for (Point point : points) {
            if (terms <= point.terms()) {
                return before.towards(point, terms);
            }
            before = point;
        }
        return before;
    }
}
