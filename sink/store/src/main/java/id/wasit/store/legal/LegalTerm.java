package id.wasit.store.legal;

import java.time.Instant;

/**
 * A term of the law for one case.
 *
 * @param begins when it began to run
 * @param ends first moment after it
 * @param holidaysKnown whether the holidays of its years are known; if not, only weekends were left out
 */
public record LegalTerm(Instant begins, Instant ends, boolean holidaysKnown) {

    /** Whether it is over at that moment. */
    public boolean isOver(Instant moment) {
        return !moment.isBefore(ends);
    }
}
