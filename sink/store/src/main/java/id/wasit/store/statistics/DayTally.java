package id.wasit.store.statistics;

import java.time.LocalDate;

/**
 * Cases that became known on one day, by one value.
 *
 * @param day the day, Asia/Jakarta
 * @param value value of the dimension that was asked for
 * @param decided how many people have decided since
 * @param waiting how many still wait
 */
public record DayTally(LocalDate day, String value, long decided, long waiting) {
    /** All of them. */
    public long cases() {
        return decided + waiting;
    }
}
