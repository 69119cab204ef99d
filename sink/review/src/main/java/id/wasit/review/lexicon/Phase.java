package id.wasit.review.lexicon;

import id.wasit.detector.lexicon.Contest;
import java.time.LocalDate;
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

    /** The phase of a day; null when the calendar does not tell. */
    static @Nullable Phase of(Contest contest, LocalDate day) {
        LocalDate vote = contest.date("pemungutan");
        LocalDate start = contest.date("kampanye_mulai");
        LocalDate end = contest.date("kampanye_selesai");
        if (vote == null || start == null || end == null) {
            return null;
        }
        if (day.isBefore(start)) {
            LocalDate draw = contest.date("undian");
            return draw == null || day.isBefore(draw) ? BEFORE : DRAWN;
        }
        if (!day.isAfter(end)) {
            return CAMPAIGN;
        }
        if (!day.isAfter(vote)) {
            return day.equals(vote) ? VOTE : QUIET;
        }
        LocalDate result = contest.date("hasil");
        return result == null || day.isBefore(result) ? COUNT : AFTER;
    }
}
