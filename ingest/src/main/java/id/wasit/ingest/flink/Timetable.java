package id.wasit.ingest.flink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** When each split takes its next step. Steps may be called forward while they wait. */
final class Timetable {
    private final ScheduledExecutorService workers;
    private final Consumer<SplitRun> step;
    private final Map<SplitRun, ScheduledFuture<?>> waiting = new HashMap<>();

    /** @param step takes the step of a split, on one of the workers */
    Timetable(ScheduledExecutorService workers, Consumer<SplitRun> step) {
        this.workers = workers;
        this.step = step;
    }

    synchronized void put(SplitRun run, long millis) {
        waiting.put(run, workers.schedule(() -> begin(run), millis, TimeUnit.MILLISECONDS));
    }

    /** Lets those that wait, and are meant, take their step now. */
    synchronized void hasten(Predicate<SplitRun> which) {
        for (SplitRun run : List.copyOf(waiting.keySet())) {
            ScheduledFuture<?> planned = waiting.get(run);
            if (planned != null && which.test(run) && planned.cancel(false)) {
                put(run, 0);
            }
        }
    }

    private void begin(SplitRun run) {
        synchronized (this) {
            waiting.remove(run);
        }
        step.accept(run);
    }
}
