package id.wasit.store.legal;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The three zones of Indonesia (Keputusan Presiden 41/1987). A time on a card is told in the zone of the region it is about, because
 * calendars of elections are local.
 */
public enum Zones {
    /** Waktu Indonesia Barat, UTC+7; also used where the region is unknown. */
    WIB("Asia/Jakarta"),
    /** Waktu Indonesia Tengah, UTC+8. */
    WITA(
            "Asia/Makassar",
            "Bali",
            "Nusa Tenggara Barat",
            "Nusa Tenggara Timur",
            "Kalimantan Selatan",
            "Kalimantan Timur",
            "Kalimantan Utara",
            "Sulawesi",
            "Gorontalo"),
    /** Waktu Indonesia Timur, UTC+9. */
    WIT("Asia/Jayapura", "Maluku", "Papua");

    private final ZoneId id;
    private final List<String> provinces;

    Zones(String id, String... provinces) {
        this.id = ZoneId.of(id);
        this.provinces = Arrays.stream(provinces)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** The zone of a region, told by the beginning of its province's name: {@code Sulawesi Selatan}, {@code papua barat daya}. */
    public static Zones of(@Nullable String region) {
        if (region == null) {
            return WIB;
        }
        String name = region.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(zone -> zone.provinces.stream().anyMatch(name::startsWith))
                .findFirst()
                .orElse(WIB);
    }

    /** The zone in the time zone database. */
    public ZoneId id() {
        return id;
    }
}
