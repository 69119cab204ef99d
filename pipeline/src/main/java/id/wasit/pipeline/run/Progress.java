package id.wasit.pipeline.run;

import id.wasit.store.Store;
import id.wasit.store.intake.SourceTotals;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the reading is, as the database tells. */
public final class Progress {
    /** Counting flags reads every case, so it may take this part of the time and no more. */
    private static final int SHARE = 50;

    private final Store store;
    private @Nullable Counts last;
    private long flagged;
    private long countAgain = System.nanoTime();

    /** Looks into that store. */
    public Progress(Store store) {
        this.store = store;
    }

    /**
     * Counts since the first read.
     *
     * @param in records read
     * @param gated dropped at the roster gate
     * @param rejected not readable
     * @param flagged posts with a flag
     */
    public record Counts(long in, long gated, long rejected, long flagged) {

        static Counts of(SourceTotals read, long flagged) {
            return new Counts(read.in(), read.gated(), read.rejected(), flagged);
        }
    }

    /** The counts, if they are others than at the last call. */
    Optional<Counts> ifChanged() {
        Counts now = Counts.of(store.sources().totals(), flaggedOfLate());
        if (now.equals(last)) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(now);
    }

    /** The counts of now. */
    public Counts now() {
        return Counts.of(store.sources().totals(), flagged());
    }

    private long flaggedOfLate() {
        long start = System.nanoTime();
        if (start - countAgain >= 0) {
            flagged = flagged();
            long end = System.nanoTime();
            countAgain = end + SHARE * (end - start);
        }
        return flagged;
    }

    private long flagged() {
        return store.sources().flagged().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
