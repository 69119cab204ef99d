package id.wasit.store.statistics;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days in Asia/Jakarta, both ends included.
 *
 * @param from first day
 * @param to last day
 */
public record Period(LocalDate from, LocalDate to) {
    /** @throws IllegalArgumentException when it ends before it begins; Indonesian */
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "masa " + from + " sampai " + to + ": hari terakhir mendahului hari pertama");
        }
    }

    /** That many days, the last of them given. */
    public static Period lastDays(int days, LocalDate last) {
        return new Period(last.minusDays(days - 1L), last);
    }

    /** A calendar month. */
    public static Period of(YearMonth month) {
        return new Period(month.atDay(1), month.atEndOfMonth());
    }
}
