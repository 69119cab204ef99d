package id.wasit.review.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Tells Prometheus whether the last look at the store was answered: {@code wasit_store_answers}, 1 or 0. */
@Component
public final class StoreAnswers {
    /** The first page is not served before the store has answered. */
    private volatile boolean answering = true;

    /** Told to that registry from now on. */
    public StoreAnswers(MeterRegistry registry) {
        Gauge.builder("wasit.store.answers", this, answers -> answers.answering ? 1 : 0)
                .description("1 when the database answered the last look at it")
                .register(registry);
    }

    /**
     * A look that is made again and again, by one thread at a time.
     *
     * @param renewal asks the store for figures and shows them
     * @param forgetting shows none
     */
    public Look look(Runnable renewal, Runnable forgetting) {
        return new Look(renewal, forgetting, answered -> answering = answered);
    }
}
