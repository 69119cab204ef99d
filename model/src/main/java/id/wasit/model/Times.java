package id.wasit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a post was written, changed and seen. The time of the event it speaks of is another matter and is decided by people.
 *
 * @param created when it was published, if the source tells
 * @param edited when it was last changed, if the source tells
 * @param observed when Wasit, or the export it came from, saw it
 */
public record Times(@Nullable Instant created, @Nullable Instant edited, Instant observed) {

    /** @throws IllegalArgumentException when the time of observation is missing */
    public Times {
        Check.present(observed, "post: time of observation");
    }

    /** Published and seen at the same moment. */
    public static Times at(Instant moment) {
        return new Times(moment, null, moment);
    }

    /** The best known time of the statement: when it was changed, else published, else seen. */
    public Instant stated() {
        if (edited != null) {
            return edited;
        }
        return created != null ? created : observed;
    }
}
