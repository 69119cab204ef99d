package id.wasit.review.layout;

import id.wasit.review.access.Area;
import id.wasit.review.access.SignedIn;
import java.util.Arrays;
import java.util.List;

/**
 * A word of the bar at the top.
 *
 * @param name of the area, for its words
 * @param home the address it leads to
 * @param here whether the page belongs to it
 */
public record MenuEntry(String name, String home, boolean here) {
    private static final String CARDS = "/perkara";

    /** What this person may open. Their own account has a place of its own, and requests lead to persons. */
    static List<MenuEntry> of(SignedIn me, String path) {
        return Arrays.stream(Area.values())
                .filter(me::mayOpen)
                .filter(area -> area != Area.ACCOUNT)
                .filter(area -> area != Area.PERSONS || !me.mayOpen(Area.REQUESTS))
                .map(area -> new MenuEntry(area.name(), area.home(), isHere(area, path)))
                .toList();
    }

    private static boolean isHere(Area area, String path) {
        return path.startsWith(area.home()) || area == Area.CASES && path.startsWith(CARDS);
    }
}
