package id.wasit.ingest.flink;

import id.wasit.ingest.roster.RosterGate;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.NotYet;
import id.wasit.ingest.source.Orders;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.model.Rejected;
import id.wasit.model.SourceStatus;
import id.wasit.model.Stage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One split being read, step by step. Steps may run on different threads, never two at a time. */
final class SplitRun {
    private static final Logger LOG = LoggerFactory.getLogger(SplitRun.class);
    private static final int FEWEST_TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    /** A rest ends by an order, never by time; this only bounds what the timer is told. */
    private static final Duration LONGEST_REST = Duration.ofDays(1);

    private final Connector connector;
    private final Clock clock;
    private final boolean once;
    private final boolean ends;
    private PostSplit state;
    private @Nullable Reading reading;
    /** What the reading last told; a failure, which closes it, must not make that unsaid. */
    private @Nullable String note;

    private int failures;
    /** A source that answers and fails again at once, as a stream that is cut does, goes on waiting longer each time. */
    private @Nullable Long forgivenAt;

    private volatile long calls;
    private volatile boolean resting;
    /** By the time that nobody sets, as {@link #forgivenAt}: a clock set back must not lengthen a pause. */
    private volatile @Nullable Long notBefore;

    SplitRun(PostSplit state, Connector connector, Clock clock, boolean once) {
        this.state = state;
        this.connector = connector;
        this.clock = clock;
        this.once = once;
        this.ends = once || !state.split().endless();
    }

    /** Where a restart goes on. Changes only when a step was handed on whole. */
    PostSplit state() {
        return state;
    }

    /** Whether the operators let its source rest. */
    boolean rests(Orders orders) {
        return orders.pauses(state.source());
    }

    /** Whether its last step was no step, because its source rests. */
    boolean isResting() {
        return resting;
    }

    /** Whether it was called since its last step and its source did not ask for a pause. */
    boolean isCalled(Orders orders) {
        return orders.calls(state.source()) > calls && isOver(notBefore);
    }

    /** Reads the next batch, unless the operators let the source rest. Failures of the source are a result too. */
    Step step(RosterGate gate, Orders orders) throws InterruptedException {
        calls = orders.calls(state.source());
        resting = rests(orders);
        if (resting) {
            close();
            return new Step(List.of(Envelope.of(state.status(null, null))), state, false, LONGEST_REST);
        }
        try {
            Reading open = reading;
            if (open == null) {
                open = connector.open(state.split(), state.cursor());
                reading = open;
            }
            return read(open.next(), gate);
        } catch (NotYet later) {
            return step(List.of(), state, false, later.pause(), clock.instant());
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            // A page or a row nested without end is the fault of its source, not of the job.
            return failed(failure);
        }
    }

    /** To be called when all of a step was handed on. */
    void handedOn(Step step) {
        state = step.after();
    }

    void close() {
        Reading open = reading;
        reading = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException | RuntimeException failure) {
            // As of a consumer of Kafka that its step has not left yet; the others are to be closed all the same.
            LOG.debug("split {}: closing failed", state.logged(), failure);
        }
    }

    private Step read(Batch batch, RosterGate gate) {
        if (ends || isOver(forgivenAt)) {
            failures = 0;
        }
        Tally tally = new Tally();
        batch.sightings().forEach(sighting -> gate.admit(sighting, tally));
        Instant now = clock.instant();
        PostSplit after = state.advanced(batch.cursor(), tally, now);
        boolean end = batch.end() || (ends && !batch.pause().isZero());
        return step(tally.passed(), after, end, batch.pause(), now);
    }

    private Step failed(Throwable failure) {
        close();
        failures++;
        String reason = reasonOf(failure);
        boolean news = !reason.equals(state.lastError()) && !waits(failure);
        if (!(failure instanceof SourceFailure)) {
            LOG.warn("split {}: attempt {} failed", state.logged(), failures, failure);
        }
        boolean end = failures >= FEWEST_TRIES && (once || isGone());
        Instant now = clock.instant();
        List<Envelope> told = news
                ? List.of(Envelope.of(new Rejected(Stage.SOURCE, state.split().shown(), reason, null, now)))
                : List.of();
        return step(told, state.failed(reason, news), end, pauseAfter(failure), now);
    }

    /** Only a file goes: what a disk or a share does not give now, it may give later. */
    private boolean isGone() {
        return !state.split().endless() && !Sources.listedBy(connector).test(state.split());
    }

    private Step step(List<Envelope> records, PostSplit after, boolean end, Duration pause, Instant now) {
        if (reading != null) {
            note = reading.note();
        }
        List<Envelope> all = new ArrayList<>(records);
        all.add(Envelope.of(after.status(end ? null : now.plus(pause), note)));
        return new Step(all, after, end, pause);
    }

    private Duration pauseAfter(Throwable failure) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 20));
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        forgivenAt = after(pause.multipliedBy(2));
        if (failure instanceof SourceFailure told && told.notBefore().compareTo(pause) > 0) {
            notBefore = after(told.notBefore());
            return told.notBefore();
        }
        // Up to a quarter longer, so that many sources that failed together do not come back together.
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }

    private static long after(Duration pause) {
        return System.nanoTime() + pause.toNanos();
    }

    private static boolean isOver(@Nullable Long moment) {
        return moment == null || moment - System.nanoTime() <= 0;
    }

    /** Whether the source asked for a pause; nothing went wrong then that somebody must mend. */
    private static boolean waits(Throwable failure) {
        return failure instanceof SourceFailure told && !told.notBefore().isZero();
    }

    /** Only messages made by us are shown: those of libraries may repeat what they read. */
    private static String reasonOf(Throwable failure) {
        String waiting = waits(failure) ? SourceStatus.WAITS : "";
        return failure instanceof SourceFailure told
                ? waiting + told.getMessage()
                : "sumber tidak dapat dibaca (" + failure.getClass().getSimpleName() + "); dicoba lagi secara berkala";
    }

    /**
     * What one step gave.
     *
     * @param records what to hand on, the status last
     * @param after the split after all of it
     * @param end whether the split is done
     * @param pause before the next step
     */
    record Step(List<Envelope> records, PostSplit after, boolean end, Duration pause) {}
}
