package id.wasit.store.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person was in service, as the office's records tell.
 *
 * @param status what they were
 * @param since the first day of it; absent when the file tells none
 * @param until the last day of it; absent while it lasts
 */
public record Employment(
        EmploymentStatus status,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** Whether it held on that day. */
    public boolean holdsOn(LocalDate day) {
        return (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }
}
