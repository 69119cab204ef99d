package id.wasit.ingest.roster;

import id.wasit.model.RosterEntry;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the gate keeps of a roster entry. Many accounts share the same terms, so they are stored once.
 *
 * @param region region of the office, if the entry names one
 * @param contest contest the entry was made for, if it names one
 * @param from first moment the entry holds
 * @param to first moment it no longer holds; absent when open
 */
public record Terms(
        @Nullable String region,
        @Nullable String contest,
        Instant from,
        @Nullable Instant to) {

    /** Two may hold at once, one for each of two contests. Which of them decides must not hang on the order in which they were read. */
    private static final Comparator<Terms> ORDER = Comparator.comparing(Terms::from)
            .thenComparing(Terms::contest, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Terms::region, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Terms::to, Comparator.nullsLast(Comparator.naturalOrder()));

    static Terms of(RosterEntry entry) {
        return new Terms(entry.region(), entry.contest(), entry.validFrom(), entry.validTo());
    }

    /** That which began first. */
    static Terms first(@Nullable Terms one, Terms other) {
        return one == null || ORDER.compare(other, one) < 0 ? other : one;
    }

    /** Whether the entry holds at that moment. */
    public boolean holdAt(Instant moment) {
        return !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }
}
