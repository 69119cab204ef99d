package id.wasit.review.cases;

import id.wasit.store.evidence.Capture;
import id.wasit.store.flags.EvidenceHold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a post besides its words.
 *
 * @param capture the bytes that it was read from; absent when its source gave none
 * @param holds orders to keep the texts of the case, those that ended too
 * @param mayHold whether the reader may give one
 */
record Proof(@Nullable Capture capture, List<EvidenceHold> holds, boolean mayHold) {
    /** Whether there is anything to tell of orders. */
    public boolean tellsHolds() {
        return mayHold || !holds.isEmpty();
    }
}
