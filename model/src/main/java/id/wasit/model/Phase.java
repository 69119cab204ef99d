package id.wasit.model;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a day lies in the calendar of a contest. Different norms and readings belong to different phases. */
public enum Phase {
    /** Before the numbers were drawn. */
    BEFORE,
    /** After the draw, before the campaign. */
    DRAWN,
    /** The campaign. */
    CAMPAIGN,
    /** The quiet days. */
    QUIET,
    /** Voting day. */
    VOTE,
    /** After voting, before the result. */
    COUNT,
    /** After the official result. */
    AFTER;

    /**
     * The phase of a day; null when the calendar does not tell.
     *
     * @param dates the days of a contest under the names that its pack gives them: {@code undian}, {@code kampanye_mulai},
     *     {@code kampanye_selesai}, {@code pemungutan}, {@code hasil}
     */
    public static @Nullable Phase of(Map<String, LocalDate> dates, LocalDate day) {
        LocalDate vote = dates.get("pemungutan");
        LocalDate start = dates.get("kampanye_mulai");
        LocalDate end = dates.get("kampanye_selesai");
        if (vote == null || start == null || end == null) {
            return null;
        }
        if (day.isBefore(start)) {
            LocalDate draw = dates.get("undian");
            return draw == null || day.isBefore(draw) ? BEFORE : DRAWN;
        }
        if (!day.isAfter(end)) {
            return CAMPAIGN;
        }
        if (!day.isAfter(vote)) {
            return day.equals(vote) ? VOTE : QUIET;
        }
        LocalDate result = dates.get("hasil");
        return result == null || day.isBefore(result) ? COUNT : AFTER;
    }
}
