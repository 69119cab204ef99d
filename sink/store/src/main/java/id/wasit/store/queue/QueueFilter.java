package id.wasit.store.queue;

import id.wasit.model.Strength;
import id.wasit.store.cases.CaseState;
import id.wasit.store.cases.Lane;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a lane to list. An absent part does not narrow.
 *
 * @param lane the queue
 * @param state one of its states
 * @param category category of the strongest finding
 * @param strength its strength, exactly
 * @param contest contest it is about
 * @param region region of the person's office
 * @param unit the person's office
 * @param source source of the representative post
 * @param text words that one of its posts must contain, in the form of a web search; words in any form of inflection;
 *     see {@link Queue#WORDS_LIMIT}
 */
public record QueueFilter(
        Lane lane,
        @Nullable CaseState state,
        @Nullable String category,
        @Nullable Strength strength,
        @Nullable String contest,
        @Nullable String region,
        @Nullable String unit,
        @Nullable String source,
        @Nullable String text) {

    /** All cases of a lane. */
    public static QueueFilter of(Lane lane) {
        return new QueueFilter(lane, null, null, null, null, null, null, null, null);
    }
}
