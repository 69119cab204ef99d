package id.wasit.review.fairness;

import id.wasit.review.statistics.Days;
import id.wasit.store.Store;
import id.wasit.store.fairness.Parity.Standing;
import id.wasit.store.sql.StoreFailure;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How many groups of the whole office stand outside of what is expected, over the last {@value #DAYS} days: a mark in the menu and a figure for
 * Prometheus, so that a skew reaches people who do not open the page of parity. It holds a count and never a name.
 */
@Component("skew")
public class SkewAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(SkewAlarm.class);
    private static final int DAYS = 90;

    private final Store store;
    private final Days days;
    private volatile int groups;

    SkewAlarm(Store store, Days days, MeterRegistry registry) {
        this.store = store;
        this.days = days;
        Gauge.builder("wasit.fairness.skewed.groups", this, SkewAlarm::groups)
                .description("groups whose outcomes stand outside of what is expected, 90 days")
                .register(registry);
    }

    /** The groups, as they were found within the last hour. */
    public int groups() {
        return groups;
    }

    /** Looks anew; every hour by itself. */
    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT1H")
    public void renew() {
        try {
            groups = (int) store.fairness().officeTables(days.last(DAYS)).values().stream()
                    .flatMap(tables -> tables.stream())
                    .flatMap(table -> table.parity().standings().stream())
                    .filter(Standing::alarm)
                    .count();
        } catch (StoreFailure away) {
            LOG.debug("parity cannot be looked at now; the last figure stays", away);
        }
    }
}
