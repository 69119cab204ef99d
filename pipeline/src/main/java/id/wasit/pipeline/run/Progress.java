package id.wasit.pipeline.run;

import id.wasit.model.SourceStatus;
import id.wasit.store.Store;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far the reading is, as the database tells. */
public final class Progress {
    private final Store store;
    private @Nullable Counts last;

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

        static Counts of(List<SourceStatus> statuses, long flagged) {
            return new Counts(
                    statuses.stream().mapToLong(SourceStatus::in).sum(),
                    statuses.stream().mapToLong(SourceStatus::gated).sum(),
                    statuses.stream().mapToLong(SourceStatus::rejected).sum(),
                    flagged);
        }
    }

    /** The counts, if they are others than at the last call. */
    Optional<Counts> ifChanged() {
        Counts now = now();
        if (now.equals(last)) {
            return Optional.empty();
        }
        last = now;
        return Optional.of(now);
    }

    /** The counts of now. */
    public Counts now() {
        return Counts.of(
                store.sources().list(),
                store.sources().flagged().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}
