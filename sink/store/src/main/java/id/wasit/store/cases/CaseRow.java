package id.wasit.store.cases;

import id.wasit.model.Strength;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as one line of a list. It holds no name and no NIP.
 *
 * @param key deterministic key, 32 hexadecimal digits
 * @param number the number people say; gaps are normal
 * @param lane the queue it stands in
 * @param state where it stands
 * @param version what a decision must name
 * @param category category of its strongest finding
 * @param strength strength of that
 * @param score score of that
 * @param account {@code platform:id}
 * @param handle the account's handle, without {@code @}
 * @param source source of its representative post
 * @param unit office of the person, if the roster knows
 * @param region region of that office
 * @param contest contest it is about
 * @param knownAt when Wasit first found it; the legal clock runs from here
 * @param dueAt end of the legal clock, seven days later
 * @param posts number of posts in it
 * @param statedAt when its representative post was published or last changed, else seen
 * @param excerpt first characters of its representative post, at most 200; empty when redacted
 * @param claimedBy login of the person who holds it now
 * @param claimedUntil end of that lease
 * @param disputed whether two readers disagreed
 */
public record CaseRow(
        String key,
        long number,
        Lane lane,
        CaseState state,
        int version,
        String category,
        Strength strength,
        double score,
        String account,
        @Nullable String handle,
        String source,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String contest,
        Instant knownAt,
        Instant dueAt,
        int posts,
        Instant statedAt,
        String excerpt,
        @Nullable String claimedBy,
        @Nullable Instant claimedUntil,
        boolean disputed) {}
