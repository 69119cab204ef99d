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
 * @param suspended whether it waits because another case of the account was reported as the wrong person
 * @param settlesAt before this moment nobody is handed it: a decision may still be taken back, or somebody put it aside; absent when free
 * @param referredAt when it was handed over, while it is being followed up; the body's own term runs from here
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
        boolean disputed,
        boolean suspended,
        @Nullable Instant settlesAt,
        @Nullable Instant referredAt) {}
