package id.wasit.pipeline.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFailureTest {

    @Test
    void isTheDeepestCause() {
        assertEquals("java.io.IOException: too many clients", LastFailure.rootOf("""
                        java.lang.RuntimeException: a task failed
                        \tat a.B.c(B.java:1)
                        Caused by: id.wasit.StoreFailure: store
                        \t... 3 more
                        Caused by: java.io.IOException: too many clients
                        \tat d.E.f(E.java:2)
                        """));
        assertEquals(
                "java.lang.RuntimeException: alone", LastFailure.rootOf("java.lang.RuntimeException: alone\n\tat a.B"));
    }

    @Test
    void jobThatFailsAgainAndAgainTellsWhy(@TempDir Path folder) throws Exception {
        JobOptions options = new JobOptions(0, 1, folder, Duration.ofSeconds(1));
        try (LocalFlink flink = LocalFlink.started(options)) {
            flink.run(
                    env -> env.fromSequence(1, 10)
                            .uid("source")
                            .map(number -> {
                                if (number > 0) {
                                    throw new IllegalStateException("planned");
                                }
                                return number;
                            })
                            .returns(Types.LONG)
                            .uid("fails")
                            .sinkTo(new DiscardingSink<>())
                            .uid("sink"),
                    Duration.ofSeconds(1));
            URI pages = flink.cluster().getRestAddress().get();
            try (ClusterFlink asked = ClusterFlink.at(pages.getHost() + ':' + pages.getPort())) {
                await().atMost(Duration.ofMinutes(3)).until(() -> asked.jobs().stream()
                        .map(JobHealth::lastFailure)
                        .toList()
                        .equals(List.of("java.lang.IllegalStateException: planned")));
            }
        }
    }
}
