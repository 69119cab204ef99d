package id.wasit.review.sources;

import id.wasit.store.intake.SourceHealth;
import java.time.Instant;
import java.util.List;

/**
 * A source as the list shows it.
 *
 * @param health what the store knows
 * @param condition how that is to be read
 */
record SourceRow(SourceHealth health, Condition condition) {

    static List<SourceRow> of(List<SourceHealth> sources, Instant now) {
        return sources.stream()
                .map(health -> new SourceRow(health, Condition.of(health, now)))
                .toList();
    }

    /** Whether the settings name it, so that orders reach it. */
    public boolean isListed() {
        return health.listing() != null;
    }
}
