package id.wasit.ingest.flink;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** When each split takes its next step. Steps may be called forward while they wait. */
final class Timetable {
    private final ScheduledExecutorService workers;
    private final Consumer<SplitRun> step;
    private final Map<SplitRun, Turn> waiting = new HashMap<>();

    /** @param step takes the step of a split, on one of the workers */
    Timetable(ScheduledExecutorService workers, Consumer<SplitRun> step) {
        this.workers = workers;
        this.step = step;
    }

    synchronized void put(SplitRun run, long millis) {
        Turn turn = new Turn(run);
        waiting.put(run, turn);
        turn.planned = workers.schedule(turn, millis, TimeUnit.MILLISECONDS);
    }

    /** Lets those that wait, and are meant, take their step now. */
    synchronized void hasten(Predicate<SplitRun> which) {
        for (Turn turn : List.copyOf(waiting.values())) {
            if (which.test(turn.run)) {
                turn.cancel();
                put(turn.run, 0);
            }
        }
    }

    private synchronized boolean begins(Turn turn) {
        return waiting.remove(turn.run, turn);
    }

    /** One turn of a split. A future that runs can still be cancelled, so it is the table that says whether this is the turn that counts. */
    private final class Turn implements Runnable {
        private final SplitRun run;
        private @Nullable Future<?> planned;

        Turn(SplitRun run) {
            this.run = run;
        }

        @Override
        public void run() {
            if (begins(this)) {
                step.accept(run);
            }
        }

        private void cancel() {
            Future<?> future = planned;
            if (future != null) {
                future.cancel(false);
            }
        }
    }
}
