package id.wasit.ingest.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as Indonesian pages write them: ISO 8601, {@code Selasa, 23 Februari 2016 17:15 WIB}, {@code 23/02/2016 | 17.15 WITA}. A
 * time without a zone is taken as WIB, the zone that national sites write in.
 */
final class PageDates {
    private static final ZoneId WIB = ZoneOffset.ofHours(7);
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("ags", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?\\s*(Z|[+-]\\d\\d:?\\d\\d)?)?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?[\\s,-]+(\\d{4})");
    private static final Pattern ENGLISH = Pattern.compile("(\\p{L}{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})(?::\\d{2})?\\s*(WIB|WITA|WIT|UTC|GMT)?");

    private PageDates() {}

    /** The moment that a text begins with or holds, or null. */
    static @Nullable Instant read(@Nullable String text) {
        if (text == null || !holdsYear(text)) {
            return null;
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.find()) {
                return iso(iso, text);
            }
            return named(text);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    /** Four digits in a row stand in every date read here; looking for them is cheaper than trying the patterns. */
    private static boolean holdsYear(String text) {
        int digits = 0;
        for (int at = 0; at < text.length() && digits < 4; at++) {
            char c = text.charAt(at);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits == 4;
    }

    private static Instant iso(Matcher iso, String text) {
        String time = iso.group(2);
        String zone = iso.group(3);
        if (time == null) {
            return LocalDate.parse(iso.group(1))
                    .atTime(time(text, iso.end()))
                    .atZone(zoneIn(text))
                    .toInstant();
        }
        if (zone == null) {
            return LocalDate.parse(iso.group(1))
                    .atTime(LocalTime.parse(time))
                    .atZone(zoneIn(text))
                    .toInstant();
        }
        String offset = zone.length() == 5 ? zone.substring(0, 3) + ':' + zone.substring(3) : zone;
        String seconds = time.length() == 5 ? time + ":00" : time;
        return OffsetDateTime.parse(iso.group(1) + 'T' + seconds + offset).toInstant();
    }

    private static @Nullable Instant named(String text) {
        Matcher words = WORDS.matcher(text);
        if (words.find() && month(words.group(2)) > 0) {
            return at(words.group(3), month(words.group(2)), words.group(1), text, words.end());
        }
        Matcher english = ENGLISH.matcher(text);
        if (english.find() && month(english.group(1)) > 0) {
            return at(english.group(3), month(english.group(1)), english.group(2), text, english.end());
        }
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.find()
                ? at(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1), text, numbers.end())
                : null;
    }

    private static Instant at(String year, int month, String day, String text, int end) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
        return date.atTime(time(text, end)).atZone(zoneIn(text)).toInstant();
    }

    /** The time of day behind the date, else before it, else midnight. */
    private static LocalTime time(String text, int dateEnd) {
        Matcher time = TIME.matcher(text);
        boolean found = time.find(dateEnd) || time.find(0);
        if (!found
                || time.start() < dateEnd
                        && text.substring(time.start(), dateEnd).matches("\\d{1,2}\\.\\d{2}\\.\\d+.*")) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60 ? LocalTime.of(hour, minute) : LocalTime.MIDNIGHT;
    }

    private static ZoneId zoneIn(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains("WITA")) {
            return ZoneOffset.ofHours(8);
        }
        if (upper.matches("(?s).*\\bWIT\\b.*")) {
            return ZoneOffset.ofHours(9);
        }
        return upper.matches("(?s).*\\b(?:UTC|GMT)\\b.*") ? ZoneOffset.UTC : WIB;
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT).substring(0, 3), 0);
    }
}
