package id.wasit.review.health;

import id.wasit.store.sql.StoreFailure;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Figures of the store that are renewed every few seconds, and let go of when the store does not answer for a while. */
public final class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final int FAILURES_BORNE = 3;

    private final Runnable renewal;
    private final Runnable forgetting;
    private final Consumer<Boolean> answered;
    private int failed;

    Look(Runnable renewal, Runnable forgetting, Consumer<Boolean> answered) {
        this.renewal = renewal;
        this.forgetting = forgetting;
        this.answered = answered;
    }

    /** Looks once more. */
    public void again() {
        try {
            renewal.run();
            failed = 0;
            answered.accept(true);
        } catch (StoreFailure away) {
            failed++;
            answered.accept(false);
            LOG.warn(
                    "the store does not answer those who look for figures, {} in a row: {}", failed, away.getMessage());
            if (failed == FAILURES_BORNE) {
                forgetting.run();
            }
        }
    }
}
