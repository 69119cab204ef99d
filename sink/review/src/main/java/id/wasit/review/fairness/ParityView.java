package id.wasit.review.fairness;

import id.wasit.store.fairness.Parity.Place;
import id.wasit.store.fairness.Parity.Standing;
import id.wasit.store.fairness.ParityTable;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * One table as the page draws it.
 *
 * @param table what it compares
 * @param rows those with an alarm first
 * @param more how many groups without an alarm are not shown
 */
record ParityView(ParityTable table, List<Row> rows, int more) {
    private static final int MOST = 25;
    private static final double WIDTH = 200;

    /**
     * One group; places are on a line of 200, whose right end is the scale of the table.
     *
     * @param name as people read it
     * @param standing its numbers
     * @param from left end of the expected range
     * @param width of the expected range
     * @param low left end of the interval
     * @param high right end of the interval
     * @param dot what was observed
     */
    record Row(String name, Standing standing, double from, double width, double low, double high, double dot) {
        /** Whether there is an expectation to draw. */
        public boolean judged() {
            return standing.place() != Place.TOO_FEW;
        }

        /** The end of the message key of its place. */
        public String place() {
            return standing.place().name();
        }
    }

    static ParityView of(ParityTable table, UnaryOperator<String> label) {
        List<Standing> standings = table.parity().standings();
        long alarms = standings.stream().filter(Standing::alarm).count();
        long shown = Math.max(alarms, MOST);
        double scale = standings.stream()
                .limit(shown)
                .filter(standing -> standing.rate().whole() > 0)
                .mapToDouble(standing ->
                        Math.max(standing.rate().high(), standing.place() == Place.TOO_FEW ? 0 : standing.high()))
                .max()
                .orElse(1);
        List<Row> rows = standings.stream()
                .limit(shown)
                .map(standing -> row(label.apply(standing.name()), standing, scale))
                .toList();
        return new ParityView(table, rows, standings.size() - rows.size());
    }

    private static Row row(String name, Standing standing, double scale) {
        double from = place(standing.low(), scale);
        return new Row(
                name,
                standing,
                from,
                place(standing.high(), scale) - from,
                place(standing.rate().low(), scale),
                place(standing.rate().high(), scale),
                place(standing.rate().value(), scale));
    }

    private static double place(double rate, double scale) {
        return Math.round(Math.min(1, rate / Math.max(scale, 1e-9)) * WIDTH * 10) / 10.0;
    }
}
