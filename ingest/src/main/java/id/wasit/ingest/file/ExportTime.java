package id.wasit.ingest.file;

import id.wasit.ingest.source.Moments;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the times of exports. It never guesses a zone: where the format does not fix one, the text must name it. */
final class ExportTime {
    private static final Map<String, String> ZONES = Map.of(
            "WIB", "+07:00", "WITA", "+08:00", "WIT", "+09:00", "UTC", "Z", "GMT", "Z", "PST", "-08:00", "PDT",
            "-07:00", "EST", "-05:00", "EDT", "-04:00");
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    /** X writes {@code Wed Oct 01 03:00:00 +0000 2025}, Meltwater {@code 20-Nov-2024 10:00AM}. */
    private static final DateTimeFormatter X =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MELTWATER = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d-MMM-uuuu h:mm[ ]a")
            .toFormatter(Locale.ENGLISH);
    /** 4CAT writes the times of Bluesky so. */
    private static final Pattern SECONDS_WITH_FRACTION = Pattern.compile("(\\d{10})\\.\\d{1,9}");

    private static final String TO_THE_SECOND = "0000-00-00T00:00:00";
    private static final int SECONDS_DIGITS = 10;
    private static final int MILLIS_DIGITS = 13;

    private ExportTime() {}

    /**
     * The moment a text names: ISO 8601 with a zone, the same with WIB, WITA, WIT or UTC behind it, or seconds or milliseconds since 1970.
     *
     * @param zone the zone that the format fixes for texts without one; null when it fixes none
     * @return null when it is no such text
     */
    static @Nullable Instant read(String text, @Nullable ZoneId zone) {
        return Moments.believed(told(text, zone));
    }

    private static @Nullable Instant told(String text, @Nullable ZoneId zone) {
        String trimmed = text.strip();
        try {
            if (isNumber(trimmed)) {
                return epoch(trimmed);
            }
            if (trimmed.indexOf('.') == SECONDS_DIGITS) {
                Matcher seconds = SECONDS_WITH_FRACTION.matcher(trimmed);
                if (seconds.matches()) {
                    return epoch(seconds.group(1));
                }
            }
            if (Character.isLetter(trimmed.isEmpty() ? ' ' : trimmed.charAt(0))) {
                return X.parse(trimmed, Instant::from);
            }
            if (trimmed.indexOf('-') > 0 && trimmed.indexOf('-') <= 2) {
                return zone == null
                        ? null
                        : LocalDateTime.parse(trimmed, MELTWATER).atZone(zone).toInstant();
            }
            int zoneStart = zoneStart(trimmed);
            LocalDateTime local = local(trimmed.substring(0, zoneStart).strip());
            String named = trimmed.substring(zoneStart).strip();
            if (named.isEmpty()) {
                return zone == null ? null : local.atZone(zone).toInstant();
            }
            String offset = ZONES.getOrDefault(named.toUpperCase(Locale.ROOT), named);
            return local.toInstant(ZoneOffset.of(offset));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** Programs write times to the second; by their digits these are read in a tenth of the time that a formatter takes. */
    private static LocalDateTime local(String text) {
        return isToTheSecond(text)
                ? LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19))
                : LocalDateTime.parse(text, LOCAL);
    }

    private static boolean isToTheSecond(String text) {
        boolean same = text.length() == TO_THE_SECOND.length();
        for (int i = 0; same && i < text.length(); i++) {
            char expected = TO_THE_SECOND.charAt(i);
            char found = text.charAt(i);
            same = expected == '0' ? found >= '0' && found <= '9' : found == expected;
        }
        return same;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** A loop, for every time of every post comes here. */
    private static boolean isNumber(String text) {
        int at = 0;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private static @Nullable Instant epoch(String digits) {
        return switch (digits.length()) {
            case SECONDS_DIGITS -> Instant.ofEpochSecond(Long.parseLong(digits));
            case MILLIS_DIGITS -> Instant.ofEpochMilli(Long.parseLong(digits));
            default -> null;
        };
    }

    /** Where the zone begins: at the first letter, plus or minus behind the time of day. */
    private static int zoneStart(String text) {
        int colon = text.indexOf(':');
        int at = colon < 0 ? text.length() : colon;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || ":.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
