package id.wasit.review.queue;

import id.wasit.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets what people decided change whose turn it is, a little later and not while they look. */
@Component
class RankEveryTenMinutes {
    private static final Logger log = LoggerFactory.getLogger(RankEveryTenMinutes.class);

    private final Store store;

    RankEveryTenMinutes(Store store) {
        this.store = store;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 600_000)
    void rank() {
        int moved = store.priorities().refresh();
        if (moved > 0) {
            log.info("{} cases have another turn", moved);
        }
    }
}
