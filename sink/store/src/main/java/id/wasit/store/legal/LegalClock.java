package id.wasit.store.legal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts the terms of the law. Immutable and safe for many threads. */
public final class LegalClock {
    /** Where the offices that receive a case count their days. */
    public static final ZoneId OFFICE = ZoneId.of("Asia/Jakarta");

    /** To correct what is wrong about a person: 3 x 24 hours from their request (UU 27/2022 Ps 30 (1)); for an erasure (Ps 43) the law names none. */
    public static final Duration DATA_REQUEST = Duration.ofHours(72);

    /** Bawaslu must have a report within seven days after the event is known (UU 7/2017 Ps 454, UU 10/2016 Ps 134). */
    private static final Duration VERIFICATION = Duration.ofDays(7);

    private static final int STUDY_DAYS = 3;
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2040;

    private final Map<Integer, Set<LocalDate>> holidays;

    /** @param holidays the days on which offices are closed, by year; a year that is absent knows weekends only */
    public LegalClock(Map<Integer, Set<LocalDate>> holidays) {
        this.holidays = Map.copyOf(holidays);
    }

    /** With the holidays of Indonesia that came with this version. */
    public static LegalClock ofIndonesia() {
        Map<Integer, Set<LocalDate>> years = new HashMap<>();
        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).forEach(year -> {
            Set<LocalDate> days = shipped(year);
            if (!days.isEmpty()) {
                years.put(year, days);
            }
        });
        return new LegalClock(years);
    }

    /** Seven calendar days, to the minute, from when the case is known. Holidays do not stop it. */
    public static LegalTerm verification(Instant known) {
        return new LegalTerm(known, known.plus(VERIFICATION), true);
    }

    /** Three working days after the day on which a case was received; it ends with the last of them. */
    public LegalTerm study(Instant received) {
        LocalDate day = received.atZone(OFFICE).toLocalDate();
        boolean known = true;
        for (int counted = 0; counted < STUDY_DAYS; ) {
            day = day.plusDays(1);
            known &= holidays.containsKey(day.getYear());
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return new LegalTerm(received, day.plusDays(1).atStartOfDay(OFFICE).toInstant(), known);
    }

    /** How many working days are left of a term: today, if offices are open today, to the last day of the term; 0 when it is over. */
    public int workingDaysLeft(LegalTerm term, Instant now, ZoneId zone) {
        if (term.isOver(now)) {
            return 0;
        }
        // The end is the first moment after the term: at midnight the last day is the one before.
        LocalDate last = term.ends().minusNanos(1).atZone(zone).toLocalDate();
        return (int) now.atZone(zone)
                .toLocalDate()
                .datesUntil(last.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whether offices are open; in a year whose holidays are unknown every Monday to Friday. */
    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.getOrDefault(day.getYear(), Set.of()).contains(day);
    }

    /** Whether the holidays of that year are known. */
    public boolean knows(int year) {
        return holidays.containsKey(year);
    }

    private static Set<LocalDate> shipped(int year) {
        try (InputStream file = LegalClock.class.getResourceAsStream("/hari-libur/" + year + ".csv")) {
            if (file == null) {
                return Set.of();
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
