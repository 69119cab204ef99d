package id.wasit.ingest.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2025-10-01T03:00:00Z, 2025-10-01T03:00:00Z",
        "2025-10-01T10:00:00+07:00, 2025-10-01T03:00:00Z",
        "2024-02-29T23:59:59 WITA, 2024-02-29T15:59:59Z",
        "2025-10-01T03:00:00.5Z, 2025-10-01T03:00:00.5Z",
        "2025-10-01 10:00 WIB, 2025-10-01T03:00:00Z",
        "2025-10-01 11:00:00 wita, 2025-10-01T03:00:00Z",
        "2025-10-01 12:00 WIT, 2025-10-01T03:00:00Z",
        "1759287600, 2025-10-01T03:00:00Z",
        "1759287600123, 2025-10-01T03:00:00.123Z",
        "Wed Oct 01 03:00:00 +0000 2025, 2025-10-01T03:00:00Z"
    })
    void timesThatNameTheirZoneAreRead(String text, Instant expected) {
        assertEquals(expected, ExportTime.read(text, null));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-10-01 03:00:00, 2025-10-01T03:00:00Z",
        "2025-10-01 03:00:00.0, 2025-10-01T03:00:00Z",
        "01-Oct-2025 3:00AM, 2025-10-01T03:00:00Z"
    })
    void zoneOfTheFormatCountsForTheOthers(String text, Instant expected) {
        assertEquals(expected, ExportTime.read(text, ZoneOffset.UTC));
        assertNull(ExportTime.read(text, null), "no zone is guessed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kemarin",
                "2025-13-01T00:00:00Z",
                "2025-02-30T00:00:00Z",
                "2025-10-01T24:00:00Z",
                "2025-10-01T03:00:60Z",
                "2025-10-01T-3:00:00Z",
                "2025-02-30 10:00 WIB",
                "1.7E+09",
                "12345",
                "2025-10-01",
                "-",
                "10:00"
            })
    void whatIsNoTimeIsNone(String text) {
        assertNull(ExportTime.read(text, ZoneOffset.UTC));
    }
}
