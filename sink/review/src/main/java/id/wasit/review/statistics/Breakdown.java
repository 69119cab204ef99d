package id.wasit.review.statistics;

import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.Tally;
import java.util.List;

/**
 * Cases by one dimension, as a table whose rows are bars.
 *
 * @param dimension what they are counted by
 * @param rows the largest first
 * @param more how many values are not shown
 */
record Breakdown(Dimension dimension, List<Row> rows, int more) {
    private static final int MOST = 20;
    private static final double WIDTH = 100;

    /**
     * One value.
     *
     * @param label as people read it
     * @param tally its numbers
     * @param confirmed width of the part in which two people saw the sign, of 100
     * @param none width of the part that was closed
     * @param waiting width of the part that waits
     */
    record Row(String label, Tally tally, double confirmed, double none, double waiting) {
        public long ofConfirmed() {
            return tally.of(Outcome.CONFIRMED);
        }

        public long ofNone() {
            return tally.decided() - ofConfirmed();
        }

        public long ofWaiting() {
            return tally.of(Outcome.WAITING);
        }

        public double noneFrom() {
            return confirmed;
        }

        public double waitingFrom() {
            return Charts.round(confirmed + none);
        }
    }

    static Breakdown of(Dimension dimension, List<Tally> tallies, Labels labels) {
        double most = tallies.stream().mapToLong(Tally::cases).max().orElse(1);
        List<Row> rows = tallies.stream()
                .limit(MOST)
                .map(tally -> row(labels.of(dimension, tally.value()), tally, most))
                .toList();
        return new Breakdown(dimension, rows, Math.max(0, tallies.size() - MOST));
    }

    private static Row row(String label, Tally tally, double most) {
        long confirmed = tally.of(Outcome.CONFIRMED);
        return new Row(
                label,
                tally,
                Charts.round(confirmed / most * WIDTH),
                Charts.round((tally.decided() - confirmed) / most * WIDTH),
                Charts.round(tally.of(Outcome.WAITING) / most * WIDTH));
    }
}
