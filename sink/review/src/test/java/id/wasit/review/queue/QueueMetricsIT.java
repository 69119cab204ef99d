package id.wasit.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.model.Strength;
import id.wasit.review.Pages;
import id.wasit.review.health.StoreAnswers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueueMetricsIT extends Pages {

    @Test
    void aLaneTellsHowManyWaitAndForHowLong() {
        nusaraya().person("a-1", "Rina Kusuma").flag("p-1", "a-1", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] 2");
        clock.add(Duration.ofHours(3));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        new QueueMetrics(store, clock, registry, new StoreAnswers(registry)).renew();

        assertThat(figure(registry, "cases")).isEqualTo(1);
        assertThat(figure(registry, "oldest.seconds"))
                .isEqualTo(Duration.ofHours(3).toSeconds());
        assertThat(registry.find("wasit.queue.cases").tag("lane", "selesai").gauge())
                .isNull();
    }

    private static double figure(SimpleMeterRegistry registry, String name) {
        return registry.get("wasit.queue." + name).tag("lane", "triase").gauge().value();
    }
}
