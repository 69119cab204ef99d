package id.wasit.store.queue;

import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists the cases that wait for people and hands them out. Nothing here shows a name, a NIP or a judgement. */
public final class Queue {
    /** Counts stop here, so that they cost the same however much waits: show it as "10.000+". */
    public static final int COUNT_LIMIT = 10_000;

    /** The most cases on one page. */
    public static final int PAGE_LIMIT = 200;

    /**
     * One page of a lane.
     *
     * @param after {@link QueuePage#next()} of the page before; null for the first
     * @param size number of cases, 1 to {@link #PAGE_LIMIT}
     * @throws IllegalArgumentException when {@code after} is not such a mark or the size is out of bounds
     */
    public QueuePage page(QueueFilter filter, Order order, @Nullable String after, int size) {
        throw new UnsupportedOperationException("not yet");
    }

    /** How many cases stand in each lane, each at most {@link #COUNT_LIMIT}. */
    public Map<Lane, Integer> counts() {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Takes up to {@code size} free cases of a lane for this person, by the clock: none that somebody holds, that somebody decided within the
     * undo window, that this person has judged, or that belongs to this person's own unit.
     *
     * @return those held by this person now, earlier ones included; empty when nothing waits
     */
    public List<CaseRow> claim(String user, Lane lane, int size, Duration lease) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The case to read next: one that is already held, else a new claim of one for ten minutes. */
    public Optional<CaseRow> next(String user, Lane lane) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Keeps what this person holds for longer. */
    public void renew(String user, Duration lease) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Gives back everything this person holds. */
    public void release(String user) {
        throw new UnsupportedOperationException("not yet");
    }
}
