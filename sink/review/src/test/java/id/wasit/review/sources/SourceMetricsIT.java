package id.wasit.review.sources;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.PolicyClass;
import id.wasit.model.SourceStatus;
import id.wasit.review.Pages;
import id.wasit.review.health.StoreAnswers;
import id.wasit.store.intake.SourceListing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceMetricsIT extends Pages {

    @Test
    void everySourceOfTheSettingsHasItsFigures() {
        store.sourceOrders()
                .list(List.of(new SourceListing("warta", "feed", PolicyClass.OPEN, "uji", Duration.ofMinutes(15))));
        store.sources()
                .write(List.of(
                        new SourceStatus(
                                "warta",
                                "http://warta.example/feed",
                                12,
                                4,
                                1,
                                clock.instant().minusSeconds(90),
                                clock.instant().plusSeconds(60),
                                "tidak menjawab"),
                        new SourceStatus("impor", "x.csv", 5, 5, 0, clock.instant(), null, null)));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        new SourceMetrics(store, clock, registry, new StoreAnswers(registry)).renew();

        assertThat(figure(registry, "in")).isEqualTo(12);
        assertThat(figure(registry, "gated")).isEqualTo(4);
        assertThat(figure(registry, "lag.seconds")).isEqualTo(90);
        assertThat(figure(registry, "trouble")).isEqualTo(1);
        assertThat(figure(registry, "paused")).isZero();
        assertThat(registry.find("wasit.source.in").tag("source", "impor").gauge())
                .isNull();
    }

    private static double figure(SimpleMeterRegistry registry, String name) {
        return registry.get("wasit.source." + name)
                .tag("source", "warta")
                .gauge()
                .value();
    }
}
