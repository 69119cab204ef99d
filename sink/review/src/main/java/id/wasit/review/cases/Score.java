package id.wasit.review.cases;

import id.wasit.model.Finding;
import id.wasit.model.Reason;
import java.util.List;

/**
 * The parts of a finding's score, with the geometry of their bars: a drawing of 100 units with zero in the middle.
 *
 * @param parts in the order the detector gave them
 * @param total what they add up to
 */
record Score(List<Part> parts, double total) {
    private static final double HALF = 50;

    /**
     * One part.
     *
     * @param text what it means
     * @param points what it adds
     * @param start left end of the bar
     * @param width width of the bar
     */
    record Part(String text, double points, double start, double width) {
        /** Whether it speaks against the finding. */
        public boolean against() {
            return points < 0;
        }
    }

    static Score of(Finding finding) {
        double largest = finding.reasons().stream()
                .mapToDouble(reason -> Math.abs(reason.points()))
                .max()
                .orElse(0);
        List<Part> parts = finding.reasons().stream()
                .map(reason -> part(reason, largest == 0 ? 1 : largest))
                .toList();
        return new Score(parts, finding.score());
    }

    private static Part part(Reason reason, double largest) {
        double width = HALF * Math.abs(reason.points()) / largest;
        return new Part(reason.text(), reason.points(), reason.points() < 0 ? HALF - width : HALF, width);
    }
}
