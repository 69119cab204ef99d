package id.wasit.review.queue;

import id.wasit.store.Store;
import id.wasit.store.health.LaneAge;
import id.wasit.store.sql.StoreFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long and how old the queue is, for Prometheus: one series per lane in which something waits. */
@Component
class QueueMetrics {
    private static final Logger LOG = LoggerFactory.getLogger(QueueMetrics.class);

    private final Store store;
    private final Clock clock;
    private final MultiGauge cases;
    private final MultiGauge oldest;

    QueueMetrics(Store store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        cases = MultiGauge.builder("wasit.queue.cases")
                .description("cases that wait in this lane")
                .register(registry);
        oldest = MultiGauge.builder("wasit.queue.oldest.seconds")
                .description("seconds since the office has known of the oldest case of this lane")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT30S")
    void renew() {
        try {
            List<LaneAge> lanes = store.lanes();
            register(cases, lanes, LaneAge::cases);
            register(oldest, lanes, lane -> Duration.between(lane.oldest(), clock.instant())
                    .toSeconds());
        } catch (StoreFailure away) {
            LOG.debug("the queue cannot be looked at now; the last figures stay", away);
        }
    }

    private static void register(MultiGauge gauge, List<LaneAge> lanes, ToDoubleFunction<LaneAge> figure) {
        gauge.register(
                lanes.stream()
                        .<Row<?>>map(lane -> Row.of(Tags.of("lane", lane.lane()), lane, figure))
                        .toList(),
                true);
    }
}
