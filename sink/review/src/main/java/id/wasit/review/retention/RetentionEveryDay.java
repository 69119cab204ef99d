package id.wasit.review.retention;

import id.wasit.store.Store;
import id.wasit.store.retention.Expired;
import id.wasit.store.retention.RetentionTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Runs the clocks of retention: an hour after the start, and then every day. */
@Component
class RetentionEveryDay {
    private static final Logger log = LoggerFactory.getLogger(RetentionEveryDay.class);

    private final Store store;
    private final RetentionTerms terms;

    RetentionEveryDay(Store store, RetentionTerms terms) {
        this.store = store;
        this.terms = terms;
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 86_400_000)
    void run() {
        Expired gone = store.retention(terms).run();
        if (gone.posts() > 0 || !gone.failed().isEmpty()) {
            log.info(
                    "Retention removed {} cases, {} posts, {} files; {} files could not be deleted",
                    gone.cases(),
                    gone.posts(),
                    gone.files().size(),
                    gone.failed().size());
        }
    }
}
