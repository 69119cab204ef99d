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
    private static final List<String> OF_CASES = List.of("/perkara", "/keputusan", "/meja", "/bobot");

    /** What this person may open. Their own account has a place of its own, requests lead to persons, the queue to its weights. */
    static List<MenuEntry> of(SignedIn me, String path) {
        return Arrays.stream(Area.values())
                .filter(me::mayOpen)
                .filter(area -> area != Area.ACCOUNT && area != Area.PRIORITIES)
                .filter(area -> area != Area.PERSONS || !me.mayOpen(Area.REQUESTS))
                .map(area -> new MenuEntry(area.name(), area.home(), isHere(area, path)))
                .toList();
    }

    private static boolean isHere(Area area, String path) {
        return path.startsWith(area.home())
                || area == Area.CASES && OF_CASES.stream().anyMatch(path::startsWith);
    }
}
