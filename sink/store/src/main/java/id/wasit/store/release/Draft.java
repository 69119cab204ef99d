package id.wasit.store.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of the lexicon on its way.
 *
 * @param id its number
 * @param title what it is about, in a few words
 * @param why the reason for it
 * @param base version of the release that it changes
 * @param author login of who began it
 * @param writers logins of all who changed something in it, in order; none of them may put it into force
 * @param stage how far it is
 * @param version counts the changes of its tables
 * @param changedAt when it was changed last
 * @param promotedBy who put it into force
 * @param became the version of the release that it became
 */
public record Draft(
        long id,
        String title,
        String why,
        String base,
        String author,
        List<String> writers,
        DraftStage stage,
        int version,
        Instant changedAt,
        @Nullable String promotedBy,
        @Nullable String became) {
    /** Takes a copy. */
    public Draft {
        writers = List.copyOf(writers);
    }
}
