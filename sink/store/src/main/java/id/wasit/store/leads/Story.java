package id.wasit.store.leads;

import id.wasit.model.Lead;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One story that speaks of rostered persons, however many sites and versions tell it.
 *
 * @param number by which people name it
 * @param state where it stands
 * @param lead the telling found last
 * @param others the others, those found last first; at most {@value #MOST}
 * @param grew whether a telling joined after the last step
 */
public record Story(long number, LeadState state, Lead lead, List<Telling> others, boolean grew) {
    /** The most other tellings that are listed. */
    public static final int MOST = 50;

    /** Keeps its own copy of the others. */
    public Story {
        others = List.copyOf(others);
    }

    /**
     * Another version of the article, or a copy of it on another site.
     *
     * @param source the site
     * @param item id of the article there
     * @param url its public address, if known
     * @param statedAt when the site says it was written or changed
     */
    public record Telling(
            String source, String item, @Nullable String url, Instant statedAt) {}
}
