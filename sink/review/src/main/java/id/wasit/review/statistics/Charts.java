package id.wasit.review.statistics;

import id.wasit.store.statistics.DayTally;
import id.wasit.store.statistics.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Places of the bars in drawings. Pure. */
final class Charts {
    static final int WIDTH = 720;
    static final int HEIGHT = 120;
    private static final double GAP = 0.15;

    private Charts() {}

    /**
     * One day of the drawing.
     *
     * @param day the day
     * @param x left edge
     * @param width of the bar
     * @param decidedTop upper edge of the part that is decided
     * @param decidedHeight its height
     * @param waitingTop upper edge of the part that waits
     * @param waitingHeight its height
     * @param tally the numbers
     */
    record Bar(
            LocalDate day,
            double x,
            double width,
            double decidedTop,
            double decidedHeight,
            double waitingTop,
            double waitingHeight,
            DayTally tally) {}

    /** A bar for each day of the period, days without cases included. */
    static List<Bar> bars(Period period, List<DayTally> tallies) {
        Map<LocalDate, DayTally> byDay = tallies.stream()
                .collect(Collectors.toMap(
                        DayTally::day,
                        day -> day,
                        (a, b) -> new DayTally(
                                a.day(), a.value(), a.decided() + b.decided(), a.waiting() + b.waiting())));
        long most = Math.max(
                1, byDay.values().stream().mapToLong(DayTally::cases).max().orElse(1));
        long days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        double step = (double) WIDTH / days;
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < days; i++) {
            LocalDate day = period.from().plusDays(i);
            DayTally tally = byDay.getOrDefault(day, new DayTally(day, "", 0, 0));
            double decided = (double) tally.decided() / most * HEIGHT;
            double waiting = (double) tally.waiting() / most * HEIGHT;
            bars.add(new Bar(
                    day,
                    round(i * step),
                    round(step * (1 - GAP)),
                    round(HEIGHT - decided),
                    round(decided),
                    round(HEIGHT - decided - waiting),
                    round(waiting),
                    tally));
        }
        return bars;
    }

    /** Two digits are finer than a screen. */
    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
