package id.wasit.ingest.news;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the reading of a site stands.
 *
 * @param search the search for its lists that is under way; absent when there is none
 * @param doors the lists that are read; none until the search is over
 * @param cursors of each list by its address, also of those that are read no more: they may come back
 * @param at number of the list that is read next
 */
record SiteCursor(@Nullable SiteSearch search, List<SiteDoor> doors, Map<String, String> cursors, int at) {
    static final SiteCursor START = new SiteCursor(null, List.of(), Map.of(), 0);

    SiteCursor {
        doors = List.copyOf(doors);
        cursors = Map.copyOf(cursors);
    }

    /** What was found is forgotten. A list that is found again goes on where it was; one at a new address begins, and tells again what it holds. */
    SiteCursor afresh() {
        return new SiteCursor(null, List.of(), cursors, 0);
    }

    SiteCursor searching(SiteSearch now) {
        return new SiteCursor(now, List.of(), cursors, 0);
    }

    SiteCursor found(List<SiteDoor> chosen) {
        return new SiteCursor(null, chosen, cursors, 0);
    }

    @JsonIgnore
    SiteDoor door() {
        return doors.get(at);
    }

    /** After a step of the list that is read; with its turn over, the next one follows. */
    SiteCursor moved(String to, boolean turnOver) {
        Map<String, String> all = new HashMap<>(cursors);
        all.put(door().address(), to);
        return new SiteCursor(search, doors, all, turnOver ? following() : at);
    }

    /** The next list follows; this one stays where it is. */
    SiteCursor passedOver() {
        return new SiteCursor(search, doors, cursors, following());
    }

    private int following() {
        return (at + 1) % doors.size();
    }
}
