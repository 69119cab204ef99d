package id.wasit.review.sources;

import id.wasit.review.health.Look;
import id.wasit.review.health.StoreAnswers;
import id.wasit.store.Store;
import id.wasit.store.intake.SourceHealth;
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

/** The same figures as on the page, for Prometheus: one series per source of the settings. */
@Component
class SourceMetrics {
    private final Store store;
    private final Clock clock;
    private final MultiGauge in;
    private final MultiGauge gated;
    private final MultiGauge rejected;
    private final MultiGauge lag;
    private final MultiGauge trouble;
    private final MultiGauge paused;
    private final Look look;

    SourceMetrics(Store store, Clock clock, MeterRegistry registry, StoreAnswers answers) {
        this.store = store;
        this.clock = clock;
        in = gauge(registry, "wasit.source.in", "records read since the first read");
        gated = gauge(registry, "wasit.source.gated", "records dropped because their author is not on the roster");
        rejected = gauge(registry, "wasit.source.rejected", "records that could not be read");
        lag = gauge(registry, "wasit.source.lag.seconds", "seconds since it last answered; -1 when it never did");
        trouble = gauge(registry, "wasit.source.trouble", "1 when it fails or its next read is overdue");
        paused = gauge(registry, "wasit.source.paused", "1 when operators let it rest");
        look = answers.look(() -> show(named()), () -> show(List.of()));
    }

    @Scheduled(fixedDelayString = "PT15S")
    void renew() {
        look.again();
    }

    private List<SourceHealth> named() {
        return store.sources().health().stream()
                .filter(health -> health.listing() != null)
                .toList();
    }

    private void show(List<SourceHealth> named) {
        register(in, named, SourceHealth::in);
        register(gated, named, SourceHealth::gated);
        register(rejected, named, SourceHealth::rejected);
        register(lag, named, this::lagOf);
        register(trouble, named, health -> Condition.of(health, clock.instant()).isTrouble() ? 1 : 0);
        register(paused, named, health -> health.paused() ? 1 : 0);
    }

    private double lagOf(SourceHealth health) {
        Duration lag = health.lag(clock.instant());
        return lag == null ? -1 : lag.toSeconds();
    }

    private static void register(MultiGauge gauge, List<SourceHealth> sources, ToDoubleFunction<SourceHealth> figure) {
        gauge.register(
                sources.stream()
                        .<Row<?>>map(source -> Row.of(Tags.of("source", source.name()), source, figure))
                        .toList(),
                true);
    }

    private static MultiGauge gauge(MeterRegistry registry, String name, String what) {
        return MultiGauge.builder(name).description(what).register(registry);
    }
}
