package id.wasit.ingest.flink;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Split;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimetableTest {
    private static final int STEPS = 20_000;

    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(4);
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicInteger mostAtWork = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicReference<@Nullable Timetable> table = new AtomicReference<>();

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    @Test
    void splitThatIsCalledJustWhenItsStepBeginsTakesOneStepAtATime() {
        Timetable timetable = new Timetable(workers, this::step);
        table.set(timetable);
        timetable.put(run(), 0);

        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(1))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    timetable.hasten(run -> true);
                    return steps.get() >= STEPS;
                });

        assertEquals(1, mostAtWork.get());
    }

    private void step(SplitRun run) {
        mostAtWork.accumulateAndGet(atWork.incrementAndGet(), Math::max);
        atWork.decrementAndGet();
        if (steps.incrementAndGet() < STEPS) {
            table.get().put(run, 0);
        }
    }

    private static SplitRun run() {
        return new SplitRun(PostSplit.fresh("uji", Split.endless("s", "s")), new Nothing(), Clock.systemUTC(), false);
    }

    private static final class Nothing implements Connector {
        @Override
        public List<Split> splits() {
            return List.of();
        }

        @Override
        public Reading open(Split split, @Nullable String cursor) {
            return () -> Batch.last(List.of(), "");
        }
    }
}
