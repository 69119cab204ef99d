package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Contest;
import id.wasit.model.Phase;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of a contest as a band, with the days of a post on it: a drawing {@value #WIDTH} wide.
 *
 * @param bands its phases, in order
 * @param ticks the days
 */
public record TimeStrip(List<Band> bands, List<Tick> ticks) {
    /** Width of the drawing. */
    public static final double WIDTH = 300;

    private static final int MARGIN_DAYS = 7;

    /**
     * A phase.
     *
     * @param phase which
     * @param x left end
     * @param width width
     */
    public record Band(Phase phase, double x, double width) {}

    /**
     * A day.
     *
     * @param what which moment
     * @param x where
     */
    public record Tick(String what, double x) {}

    /** A day that is told by its name. */
    record Day(String what, LocalDate date) {}

    /** The strip; null when the calendar of the contest is not known well enough to draw it. */
    static @Nullable TimeStrip of(Contest contest, List<Day> days) {
        LocalDate vote = contest.date("pemungutan");
        LocalDate start = contest.date("kampanye_mulai");
        if (vote == null || start == null || contest.date("kampanye_selesai") == null || days.isEmpty()) {
            return null;
        }
        LocalDate from = earliest(days, start).minusDays(MARGIN_DAYS);
        LocalDate to = latest(days, vote).plusDays(MARGIN_DAYS);
        double day = WIDTH / (ChronoUnit.DAYS.between(from, to) + 1);
        List<Band> bands = new ArrayList<>();
        for (LocalDate at = from; !at.isAfter(to); at = at.plusDays(1)) {
            extend(bands, Phase.of(contest.dates(), at), ChronoUnit.DAYS.between(from, at) * day, day);
        }
        List<Tick> ticks = days.stream()
                .map(one -> new Tick(one.what(), (ChronoUnit.DAYS.between(from, one.date()) + 0.5) * day))
                .toList();
        return new TimeStrip(List.copyOf(bands), ticks);
    }

    private static void extend(List<Band> bands, @Nullable Phase phase, double x, double width) {
        if (phase == null) {
            return;
        }
        Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
        if (last != null && last.phase() == phase) {
            bands.set(bands.size() - 1, new Band(phase, last.x(), x + width - last.x()));
        } else {
            bands.add(new Band(phase, x, width));
        }
    }

    private static LocalDate earliest(List<Day> days, LocalDate other) {
        return days.stream().map(Day::date).reduce(other, (one, two) -> one.isBefore(two) ? one : two);
    }

    private static LocalDate latest(List<Day> days, LocalDate other) {
        return days.stream().map(Day::date).reduce(other, (one, two) -> one.isAfter(two) ? one : two);
    }
}
