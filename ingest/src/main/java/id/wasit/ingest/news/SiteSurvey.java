package id.wasit.ingest.news;

import java.util.List;

/**
 * What {@link SiteDoors} brought home.
 *
 * @param doors those that a source can read, feeds first
 * @param closed what was looked for in vain, each with the reason, in Indonesian
 */
public record SiteSurvey(List<SiteDoor> doors, List<String> closed) {
    /** Keeps its own copies. */
    public SiteSurvey {
        doors = List.copyOf(doors);
        closed = List.copyOf(closed);
    }
}
