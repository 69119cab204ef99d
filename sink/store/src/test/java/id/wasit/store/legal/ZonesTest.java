package id.wasit.store.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    @ParameterizedTest
    @CsvSource({
        "Jawa Tengah,         WIB",
        "Kalimantan Barat,    WIB",
        "Kalimantan Tengah,   WIB",
        "Kalimantan Timur,    WITA",
        "kalimantan utara,    WITA",
        "Bali,                WITA",
        "Nusa Tenggara Timur, WITA",
        "Sulawesi Selatan,    WITA",
        "Gorontalo,           WITA",
        "Maluku Utara,        WIT",
        "Papua Barat Daya,    WIT",
        "Nusaraya,            WIB",
        ",                    WIB"
    })
    void aRegionTellsItsZone(String region, Zones zone) {
        assertEquals(zone, Zones.of(region));
    }
}
