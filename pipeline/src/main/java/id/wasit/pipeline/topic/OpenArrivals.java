package id.wasit.pipeline.topic;

import id.wasit.ingest.kafka.ClockSteps;
import id.wasit.model.Post;
import id.wasit.model.Retraction;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Puts each part of an arrival on the stream of its kind, and counts the messages that could not be read. A clock that was set back ends the task,
 * which then begins anew with clients that go by the new time. The clock is looked at each second; messages may not come any more, so the task
 * ends at a checkpoint.
 */
final class OpenArrivals extends ProcessFunction<Arrival, Post> implements CheckpointListener {
    static final OutputTag<Retraction> RETRACTIONS =
            new OutputTag<>("arrived-retractions", TypeInformation.of(Retraction.class));
    static final OutputTag<DeadLetter> DEAD = new OutputTag<>("arrived-dead", TypeInformation.of(DeadLetter.class));

    private static final long serialVersionUID = 1L;

    private transient @Nullable Counter dead;
    private transient @Nullable ClockSteps clock;
    private transient @Nullable ScheduledExecutorService looks;

    @Override
    public void open(OpenContext context) {
        ClockSteps steps = new ClockSteps(Clock.systemUTC(), System::nanoTime);
        clock = steps;
        looks = Executors.newSingleThreadScheduledExecutor(OpenArrivals::daemon);
        looks.scheduleWithFixedDelay(steps::back, 1, 1, TimeUnit.SECONDS);
        dead = DeadLetter.counter(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void close() {
        if (looks != null) {
            looks.shutdownNow();
        }
    }

    @Override
    public void processElement(Arrival arrival, Context context, Collector<Post> posts) {
        if (arrival.post() != null) {
            posts.collect(arrival.post());
        }
        if (arrival.retraction() != null) {
            context.output(RETRACTIONS, arrival.retraction());
        }
        if (arrival.dead() != null) {
            Objects.requireNonNull(dead, "a message came before the task was opened")
                    .inc();
            context.output(DEAD, arrival.dead());
        }
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        Duration back = clock == null ? Duration.ZERO : clock.back();
        if (!back.isZero()) {
            throw new IllegalStateException(
                    "the clock of this machine was set back by " + back.toSeconds()
                            + " s, for which clients of Kafka may not connect again; the task begins anew. Let the machine follow a time server (NTP)");
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wasit-clock");
        thread.setDaemon(true);
        return thread;
    }
}
