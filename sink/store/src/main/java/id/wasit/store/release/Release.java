package id.wasit.store.release;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lexicon release that was activated.
 *
 * @param version hash of its content, as in the flags
 * @param summary what is in it, in one sentence
 * @param patterns text of each pattern by its id, at that time
 * @param activatedAt when it was activated
 * @param activatedBy by whom: a login, or {@code wasit}
 * @param active whether it is the one in force
 * @param why the reason that was given; only where it was a draft
 * @param before the release that was in force before it
 */
public record Release(
        String version,
        String summary,
        Map<String, String> patterns,
        Instant activatedAt,
        String activatedBy,
        boolean active,
        @Nullable String why,
        @Nullable String before) {}
