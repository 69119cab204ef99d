package id.wasit.review.statistics;

import id.wasit.store.Store;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the counts up to date while nobody looks at them. */
@Component
class CountEveryMoment {
    private final Store store;

    CountEveryMoment(Store store) {
        this.store = store;
    }

    @Scheduled(fixedDelayString = "PT10S")
    void cases() {
        store.statistics().update();
    }

    @Scheduled(fixedDelayString = "PT1M")
    void roster() {
        store.fairness().update();
    }

    @Scheduled(fixedDelayString = "PT1H")
    void samples() {
        store.quality().recall().forget();
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void golden() {
        store.quality().goldenShare().mix();
    }
}
