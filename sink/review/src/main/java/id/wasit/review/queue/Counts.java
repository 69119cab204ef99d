package id.wasit.review.queue;

import id.wasit.store.queue.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts as the lanes show them. */
@Component("counts")
public class Counts {

    /** The number, or "1.000+" where the store stopped counting. */
    public String shown(@Nullable Integer count) {
        int known = count == null ? 0 : count;
        return known >= Queue.COUNT_LIMIT ? "1.000+" : Integer.toString(known);
    }
}
