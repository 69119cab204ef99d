package id.wasit.review.queue;

import id.wasit.review.health.Look;
import id.wasit.review.health.StoreAnswers;
import id.wasit.store.Store;
import id.wasit.store.health.LaneAge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long and how old the queue is, for Prometheus: one series per lane in which something waits. */
@Component
class QueueMetrics {
    private final Clock clock;
    private final MultiGauge cases;
    private final MultiGauge oldest;
    private final Look look;

    QueueMetrics(Store store, Clock clock, MeterRegistry registry, StoreAnswers answers) {
        this.clock = clock;
        cases = MultiGauge.builder("wasit.queue.cases")
                .description("cases that wait in this lane")
                .register(registry);
        oldest = MultiGauge.builder("wasit.queue.oldest.seconds")
                .description("seconds since the office has known of the oldest case of this lane")
                .register(registry);
        look = answers.look(() -> show(store.lanes()), () -> show(List.of()));
    }

    @Scheduled(fixedDelayString = "PT30S")
    void renew() {
        look.again();
    }

    private void show(List<LaneAge> lanes) {
        register(cases, lanes, LaneAge::cases);
        register(oldest, lanes, lane -> Duration.between(lane.oldest(), clock.instant())
                .toSeconds());
    }

    private static void register(MultiGauge gauge, List<LaneAge> lanes, ToDoubleFunction<LaneAge> figure) {
        gauge.register(
                lanes.stream()
                        .<Row<?>>map(lane -> Row.of(Tags.of("lane", lane.lane()), lane, figure))
                        .toList(),
                true);
    }
}
