package id.wasit.detector.lexicon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One election with its calendar and its sides.
 *
 * @param key name of its folder
 * @param name its Indonesian name
 * @param level pilpres, pileg, pilgub, pilbup or pilwalkot
 * @param region {@code Nasional} or the region that votes
 * @param dates the calendar, by the keys of {@code kontestasi.csv}: mulai, undian, kampanye_mulai, kampanye_selesai, pemungutan, hasil,
 *     selesai
 * @param sides who stands
 */
public record Contest(
        String key, String name, String level, String region, Map<String, LocalDate> dates, List<Side> sides) {

    /**
     * A pair of candidates or a party.
     *
     * @param id short name, unique in the contest
     * @param party whether it is a party
     * @param number the number drawn, if there is one
     * @param name as people say it: Bimo-Laras
     * @param candidate full name of the first candidate; empty for a party
     * @param mate full name of the second; may be empty
     */
    public record Side(
            String id, boolean party, @Nullable Integer number, String name, String candidate, String mate) {}

    /** Takes copies. */
    public Contest {
        dates = Map.copyOf(dates);
        sides = List.copyOf(sides);
    }

    /** A day of the calendar, if it is known. */
    public @Nullable LocalDate date(String key) {
        return dates.get(key);
    }

    /** Whether the whole country votes. */
    public boolean national() {
        return region.equalsIgnoreCase("Nasional");
    }

    /** Whether statements of this day may be about the contest. An open end of the calendar is no limit. */
    public boolean runsOn(LocalDate day) {
        LocalDate first = dates.get("mulai");
        LocalDate last = dates.getOrDefault("selesai", dates.get("hasil"));
        return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
    }
}
