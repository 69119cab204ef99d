package id.wasit.review.layout;

import id.wasit.store.legal.Zones;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Times as people read them: in the zone of the region they are about, in the language of the page. */
@Component("moments")
public class Moments {
    private final Clock clock;

    /** With the clock of the pages. */
    public Moments(Clock clock) {
        this.clock = clock;
    }

    /** Day and minute with the zone: {@code Kam 27 Nov 2025 08.15 WIB}. */
    public String at(Instant moment, @Nullable String region) {
        Zones zone = Zones.of(region);
        return format("EEE d MMM yyyy HH.mm", "EEE d MMM yyyy HH:mm").format(moment.atZone(zone.id())) + ' ' + zone;
    }

    /** The same with the whole name of the day: {@code Kamis 14 Nov 2024 16.00 WITA}. */
    public String full(Instant moment, @Nullable String region) {
        Zones zone = Zones.of(region);
        return format("EEEE d MMM yyyy HH.mm", "EEEE d MMM yyyy HH:mm").format(moment.atZone(zone.id())) + ' ' + zone;
    }

    /** A day of an office in Jakarta, by its whole name: {@code Kamis 14 Nov 2024}. */
    public String fullDay(Instant moment) {
        return format("EEEE d MMM yyyy", "EEEE d MMM yyyy").format(moment.atZone(Zones.WIB.id()));
    }

    /** A day as somebody told it, by its whole name. */
    public String fullDay(LocalDate day) {
        return format("EEEE d MMM yyyy", "EEEE d MMM yyyy").format(day);
    }

    /** Without the day of the week and the zone, for lists: {@code 27 Nov 08.15}. */
    public String brief(Instant moment, @Nullable String region) {
        return format("d MMM HH.mm", "d MMM HH:mm")
                .format(moment.atZone(Zones.of(region).id()));
    }

    /** The day alone, in the west of the country: {@code 27 Nov 2025}. */
    public String day(Instant moment) {
        return format("d MMM yyyy", "d MMM yyyy").format(moment.atZone(Zones.WIB.id()));
    }

    /** This moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The day so many days from now, as a date field takes it. */
    public String date(int days) {
        return LocalDate.ofInstant(clock.instant(), Zones.WIB.id())
                .plusDays(days)
                .toString();
    }

    /** The day of a moment, as a date field takes it. */
    public String dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, Zones.WIB.id()).toString();
    }

    private static DateTimeFormatter format(String indonesian, String english) {
        Locale locale = LocaleContextHolder.getLocale();
        boolean isEnglish = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return DateTimeFormatter.ofPattern(isEnglish ? english : indonesian, locale);
    }
}
