package id.wasit.ingest.file;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Column names as people and tools write them, brought to one form: lower case, {@code _} for spaces, known aliases replaced. */
final class ColumnNames {
    private static final Pattern GAPS = Pattern.compile("[\\s\\u00A0]+");
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("platform", "source"),
            Map.entry("sumber", "source"),
            Map.entry("post_id", "item_id"),
            Map.entry("id_unggahan", "item_id"),
            Map.entry("teks", "text"),
            Map.entry("isi", "text"),
            Map.entry("username", "author_handle"),
            Map.entry("akun", "author_handle"),
            Map.entry("id_akun", "author_id"),
            Map.entry("nama", "author_display"),
            Map.entry("waktu", "created_at"),
            Map.entry("tanggal", "created_at"),
            Map.entry("tautan", "url"),
            Map.entry("jenis", "kind"));

    private ColumnNames() {}

    /** Name to place; an alias counts only where the name itself is absent. */
    static Map<String, Integer> places(List<String> header) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < header.size(); at++) {
            places.putIfAbsent(plain(header.get(at)), at);
        }
        ALIASES.forEach((alias, name) -> {
            Integer place = places.get(alias);
            if (place != null) {
                places.putIfAbsent(name, place);
            }
        });
        return places;
    }

    private static String plain(String name) {
        return GAPS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
    }
}
