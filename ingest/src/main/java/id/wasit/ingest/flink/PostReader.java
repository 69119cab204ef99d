package id.wasit.ingest.flink;

import id.wasit.ingest.roster.RosterGate;
import id.wasit.ingest.source.Orders;
import id.wasit.ingest.source.Watch;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import org.apache.flink.core.io.InputStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads many splits with a few threads. Each split has at most one step under way, and its next begins when the last was handed on
 * whole: so a slow job slows its sources, and memory stays bounded by one batch per split.
 */
final class PostReader implements SourceReader<Envelope, PostSplit> {
    private static final Logger LOG = LoggerFactory.getLogger(PostReader.class);
    private static final int THREADS = 16;
    /** So many files are open at a time; the others wait their turn. */
    private static final int FILES_AT_A_TIME = 4;
    /** When so many fail it is their disk that does, and the others wait until it gives some of them. */
    private static final int FILES_FAILING = 64;

    /** More finished steps than that wait in their threads. */
    private static final int STEPS_AT_HAND = 64;

    private final Sources sources;
    private final SharedRoster roster;
    /** On a thread of its own: after a restart the steps of many splits wait for the first orders, and would take every worker. */
    private final Watch<String, Orders> orders;

    private final Clock clock;
    private final IngestSettings settings;
    private final SourceCounts counts;
    private final ScheduledExecutorService workers;

    private final Timetable timetable;
    private final Map<String, SplitRun> running = new LinkedHashMap<>();
    private final Deque<PostSplit> waiting = new ArrayDeque<>();
    private final FutureCompletingBlockingQueue<Finished> finished = new FutureCompletingBlockingQueue<>(STEPS_AT_HAND);
    private final List<PostSplit> ended = new ArrayList<>();
    private final TreeMap<Long, List<PostSplit>> endedBefore = new TreeMap<>();
    private @Nullable Finished current;
    private int handed;
    private boolean noMoreSplits;
    /** What no step may go on after; ends the job, which begins again from its checkpoint. */
    private volatile @Nullable Throwable broken;

    PostReader(Sources sources, SharedRoster roster, Clock clock, IngestSettings settings, SourceCounts counts) {
        this.sources = sources;
        this.roster = roster;
        this.clock = clock;
        this.settings = settings;
        this.counts = counts;
        this.workers = Executors.newScheduledThreadPool(THREADS, task -> daemon(task, "wasit-ingest"));
        this.timetable = new Timetable(workers, this::step);
        this.orders = Watch.of("orders", settings.orders()).telling(this::obey);
    }

    @Override
    public void start() {
        orders.started(settings.check());
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Envelope> output) {
        if (broken != null) {
            throw new IllegalStateException("a step of a source ended in a way that no source can", broken);
        }
        if (current == null) {
            current = finished.poll();
            handed = 0;
        }
        Finished now = current;
        if (now == null) {
            beginWaiting();
            boolean end = noMoreSplits && running.isEmpty() && waiting.isEmpty();
            return end ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }
        output.collect(now.step().records().get(handed++));
        if (handed == now.step().records().size()) {
            current = null;
            handedOn(now);
        }
        return InputStatus.MORE_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return current != null ? CompletableFuture.completedFuture(null) : finished.getAvailabilityFuture();
    }

    @Override
    public List<PostSplit> snapshotState(long checkpoint) {
        List<PostSplit> splits = new ArrayList<>(waiting);
        endedBefore.put(checkpoint, List.copyOf(ended));
        ended.clear();
        running.values().forEach(run -> splits.add(run.state()));
        // Until they are cleared away: a job that ends between the checkpoint and the word that it is complete must do
        // it after its restart.
        endedBefore.values().forEach(splits::addAll);
        return splits;
    }

    /** What ended before a checkpoint that is complete is never read again. */
    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        SortedMap<Long, List<PostSplit>> sure = endedBefore.headMap(checkpoint + 1);
        sure.values().forEach(splits -> splits.forEach(this::clearAway));
        sure.clear();
    }

    private void clearAway(PostSplit split) {
        try {
            sources.connectorOf(split).done(split.split());
        } catch (IOException failure) {
            LOG.warn("split {}: cannot be cleared away: {}", split.logged(), failure.toString());
        }
    }

    @Override
    public void addSplits(List<PostSplit> splits) {
        // A file that was taken away and put back while it waits or is read is found a second time.
        Set<String> atHand = new HashSet<>(running.keySet());
        waiting.forEach(split -> atHand.add(split.splitId()));
        for (PostSplit split : sources.stillNamed(splits)) {
            if (split.ended()) {
                ended.add(split);
            } else if (atHand.add(split.splitId())) {
                take(split);
            }
        }
        beginWaiting();
    }

    private void take(PostSplit split) {
        if (split.split().endless()) {
            begin(split);
        } else {
            waiting.add(split);
        }
    }

    @Override
    public void notifyNoMoreSplits() {
        noMoreSplits = true;
        finished.notifyAvailable();
    }

    @Override
    public void close() throws InterruptedException {
        orders.close();
        workers.shutdownNow();
        try {
            workers.awaitTermination(5, TimeUnit.SECONDS);
        } finally {
            // Flink interrupts a task that does not end soon.
            running.values().forEach(SplitRun::close);
            roster.close();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void handedOn(Finished done) {
        SplitRun run = done.run();
        counts.add(run.state(), done.step().after());
        run.handedOn(done.step());
        boolean file = !run.state().split().endless();
        if (done.step().end()) {
            leave(run);
            // What was given up was not read to its end: nothing of it is cleared away.
            if (run.state().lastError() == null) {
                ended.add(run.state().atItsEnd());
            }
        } else if (file && run.rests(newestOrders())) {
            leave(run);
            waiting.addFirst(run.state());
        } else {
            timetable.put(run, done.step().pause().toMillis());
            // An order that came between its step and now found it neither at work nor waiting.
            if (isMeant(run, newestOrders())) {
                timetable.hasten(waitingRun -> waitingRun == run);
            }
        }
        beginWaiting();
    }

    private void leave(SplitRun run) {
        run.close();
        running.remove(run.state().splitId());
    }

    /** Files of a source that rests keep their place and hold up nobody. */
    private void beginWaiting() {
        if (waiting.isEmpty()) {
            return;
        }
        Orders now = newestOrders();
        long room = roomForFiles();
        Iterator<PostSplit> next = waiting.iterator();
        while (room > 0 && next.hasNext()) {
            PostSplit split = next.next();
            if (!now.pauses(split.source())) {
                next.remove();
                room--;
                begin(split);
            }
        }
    }

    /** Those that fail are closed until they are tried again, and hold up nobody. */
    private long roomForFiles() {
        List<PostSplit> files = running.values().stream()
                .map(SplitRun::state)
                .filter(split -> !split.split().endless())
                .toList();
        long failing = files.stream().filter(split -> split.lastError() != null).count();
        return failing < FILES_FAILING ? FILES_AT_A_TIME - (files.size() - failing) : 0;
    }

    private void begin(PostSplit split) {
        SplitRun run = new SplitRun(split, sources.connectorOf(split), clock, settings.once());
        running.put(split.splitId(), run);
        timetable.put(run, 0);
    }

    private void step(SplitRun run) {
        try {
            RosterGate gate = new RosterGate(roster.roster(), clock);
            finished.put(0, new Finished(run, run.step(gate, orders.newest())));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            // The timer would keep it to itself, and the split would stand still behind a job that looks well.
            broken = failure;
            finished.notifyAvailable();
        }
    }

    private Orders newestOrders() {
        return orders.newestOr(Orders.NONE);
    }

    /** Wakes those that rested or were called; those that shall rest do so at their next step. */
    private void obey(Orders now) {
        timetable.hasten(run -> isMeant(run, now));
        finished.notifyAvailable();
    }

    private static boolean isMeant(SplitRun run, Orders now) {
        return run.isResting() != run.rests(now) || (!run.isResting() && run.isCalled(now));
    }

    private record Finished(SplitRun run, SplitRun.Step step) {}
}
