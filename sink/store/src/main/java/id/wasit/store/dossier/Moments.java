package id.wasit.store.dossier;

import id.wasit.store.legal.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times of a dossier as a letter says them: in Indonesian, in the time of the office. */
final class Moments {
    private static final Locale INDONESIA = new Locale("id", "ID");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH.mm 'WIB'", INDONESIA).withZone(LegalClock.OFFICE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIA).withZone(LegalClock.OFFICE);

    private Moments() {}

    static String day(Instant moment) {
        return DAY.format(moment);
    }

    /** Of a day or a moment in the form of ISO 8601; anything else stays as it is. */
    static String of(@Nullable Object told) {
        String text = String.valueOf(told);
        try {
            return text.length() == "2025-11-27".length()
                    ? DAY.format(LocalDate.parse(text).atStartOfDay(LegalClock.OFFICE))
                    : MOMENT.format(Instant.parse(text));
        } catch (DateTimeParseException notATime) {
            return text;
        }
    }
}
