package id.wasit.review.lexicon;

import id.wasit.model.Times;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.StoredFlag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the moments of a post against the calendar of its contest. */
@Component
public class Calendar {

    /**
     * One moment of a post.
     *
     * @param what which: {@code posted}, {@code edited}, {@code captured}, {@code flagged}
     * @param at when
     * @param phase the phase of the contest then; absent when the contest is unknown
     */
    public record Moment(String what, Instant at, @Nullable String phase) {}

    /** The moments of a post in the order they happened. */
    public List<Moment> moments(StoredFlag flag, CaseRow row) {
        Times times = flag.flag().post().times();
        List<Moment> moments = new ArrayList<>();
        add(moments, "posted", times.created());
        add(moments, "edited", times.edited());
        add(moments, "captured", times.observed());
        add(moments, "flagged", flag.flag().flaggedAt());
        add(moments, "due", row.dueAt());
        return List.copyOf(moments);
    }

    private static void add(List<Moment> moments, String what, @Nullable Instant at) {
        if (at != null) {
            moments.add(new Moment(what, at, null));
        }
    }
}
