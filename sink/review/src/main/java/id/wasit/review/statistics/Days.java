package id.wasit.review.statistics;

import id.wasit.store.legal.LegalClock;
import id.wasit.store.statistics.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The periods that a reader can choose, up to today in Jakarta. */
@Component
public class Days {
    /** Choices, in days. */
    public static final List<Integer> CHOICES = List.of(7, 30, 90, 365);

    private static final int USUAL = 30;

    private final Clock clock;

    Days(Clock clock) {
        this.clock = clock;
    }

    /** The day it is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalClock.OFFICE);
    }

    /** Whatever was asked for, one of the choices. */
    public int chosen(int days) {
        return CHOICES.contains(days) ? days : USUAL;
    }

    /** The last days until today. */
    public Period last(int days) {
        return Period.lastDays(chosen(days), today());
    }
}
