package id.wasit.review.ledger;

import id.wasit.store.Store;
import id.wasit.store.keys.KeyFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts the office's signature under every day of the ledger that is over: at the start, and every hour. */
@Component
@EnableScheduling
class SealEveryHour {
    private static final Logger log = LoggerFactory.getLogger(SealEveryHour.class);

    private final Store store;
    private final KeyFolder keys;

    SealEveryHour(Store store, KeyFolder keys) {
        this.store = store;
        this.keys = keys;
    }

    @Scheduled(initialDelay = 10_000, fixedDelay = 3_600_000)
    void seal() {
        int days = store.ledger().seal(keys.office());
        if (days > 0) {
            log.info("Signed {} days of the ledger", days);
        }
    }
}
