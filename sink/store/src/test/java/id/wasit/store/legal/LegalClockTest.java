package id.wasit.store.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LegalClockTest {
    private final LegalClock clock = LegalClock.ofIndonesia();

    @ParameterizedTest(name = "received {0}, study ends with {1}: {2}")
    @CsvSource(textBlock = """
            2024-11-25T10:00:00+07:00, 2024-11-29, the day of voting is no working day
            2025-10-01T10:00:00+07:00, 2025-10-06, over a weekend
            2025-10-03T23:59:00+07:00, 2025-10-08, received on Friday night
            2025-03-26T10:00:00+07:00, 2025-04-09, over Lebaran
            2025-12-23T10:00:00+07:00, 2025-12-30, over Christmas and its joint leave
            2026-03-16T10:00:00+07:00, 2026-03-26, Nyepi and Lebaran in one week
            2025-12-31T20:00:00+07:00, 2026-01-06, into the next year
            2025-10-01T23:30:00+00:00, 2025-10-07, the day is that of Jakarta
            """)
    void studyTakesThreeWorkingDaysAfterTheDayOfReceipt(String received, LocalDate last, String why) {
        LegalTerm term = clock.study(OffsetDateTime.parse(received).toInstant());

        assertEquals(last.plusDays(1).atStartOfDay(LegalClock.OFFICE).toInstant(), term.ends(), why);
        assertTrue(term.holidaysKnown());
    }

    @Test
    void verificationTakesSevenDaysWhateverDaysTheyAre() {
        Instant known = Instant.parse("2025-03-28T03:00:00Z");

        LegalTerm term = LegalClock.verification(known);

        assertEquals(Instant.parse("2025-04-04T03:00:00Z"), term.ends());
        assertFalse(term.isOver(Instant.parse("2025-04-04T02:59:59Z")));
        assertTrue(term.isOver(Instant.parse("2025-04-04T03:00:00Z")));
    }

    @ParameterizedTest(name = "at {0}, known {1}: {2} working days left, because {3}")
    @CsvSource(textBlock = """
            2024-11-12T09:00:00+08:00, 2024-11-07T16:00:00+08:00, 3, Tuesday to Thursday
            2024-11-14T15:59:00+08:00, 2024-11-07T16:00:00+08:00, 1, the last hours of the last day
            2024-11-14T16:00:00+08:00, 2024-11-07T16:00:00+08:00, 0, it is over
            2024-11-16T09:00:00+08:00, 2024-11-10T16:00:00+08:00, 0, a weekend is all that is left
            2024-11-26T09:00:00+08:00, 2024-11-21T10:00:00+08:00, 2, the day of voting lies between
            """)
    void tellsHowManyWorkingDaysAreLeft(String now, String known, int left, String why) {
        LegalTerm term = LegalClock.verification(OffsetDateTime.parse(known).toInstant());

        int counted = clock.workingDaysLeft(term, OffsetDateTime.parse(now).toInstant(), ZoneId.of("Asia/Makassar"));

        assertEquals(left, counted, why);
    }

    @Test
    void yearWithoutHolidaysKnowsWeekendsAndSaysSo() {
        LegalTerm term = clock.study(Instant.parse("2039-08-15T03:00:00Z"));

        assertFalse(term.holidaysKnown());
        assertEquals(
                LocalDate.parse("2039-08-19").atStartOfDay(LegalClock.OFFICE).toInstant(), term.ends());
        assertFalse(clock.knows(2039));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void everyYearNamesItsSourceAndEachDayOnceInOrder(int year) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/hari-libur/" + year + ".csv")) {
            List<String> lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> days =
                    lines.stream().skip(2).map(line -> line.split(",")[0]).toList();

            assertTrue(lines.get(0).startsWith("# sumber: SKB "));
            assertEquals(List.copyOf(new TreeSet<>(days)), days);
            assertTrue(days.stream().allMatch(day -> day.startsWith(year + "-")));
            assertTrue(lines.stream().skip(2).allMatch(line -> line.matches("[0-9-]{10},(libur|cuti_bersama),[^,]+")));
            assertTrue(days.contains(year + "-08-17"));
        }
    }
}
