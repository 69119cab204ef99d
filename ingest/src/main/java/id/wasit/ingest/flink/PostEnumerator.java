package id.wasit.ingest.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/** Finds new splits and hands each to one reader; all splits of one host to the same. */
final class PostEnumerator implements SplitEnumerator<PostSplit, Discovered> {
    private final SplitEnumeratorContext<PostSplit> context;
    private final Sources sources;
    private final boolean once;
    private final Duration every;
    private final Set<String> known;
    private final List<PostSplit> waiting;
    private boolean complete;

    PostEnumerator(
            SplitEnumeratorContext<PostSplit> context, Sources sources, @Nullable Duration every, Discovered before) {
        this.context = context;
        this.sources = sources;
        this.once = every == null;
        this.every = every == null ? Duration.ZERO : every;
        this.known = new HashSet<>(before.known());
        // The readers drop them; when the settings name such a source again, it is read again.
        known.removeIf(id -> !sources.nameSourceOf(id));
        this.waiting = new ArrayList<>(before.waiting());
    }

    @Override
    public void start() {
        if (once) {
            context.callAsync(sources::list, this::found);
        } else {
            context.callAsync(sources::list, this::found, 0, every.toMillis());
        }
    }

    @Override
    public void handleSplitRequest(int subtask, @Nullable String host) {
        // Splits are handed out as soon as they are found.
    }

    @Override
    public void addSplitsBack(List<PostSplit> splits, int subtask) {
        waiting.addAll(splits);
        handOut();
    }

    @Override
    public void addReader(int subtask) {
        handOut();
    }

    @Override
    public Discovered snapshotState(long checkpoint) {
        return new Discovered(known, waiting);
    }

    @Override
    public void close() {}

    private void found(Sources.Listing seen, @Nullable Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException("looking for new splits failed", failure);
        }
        Set<String> there = seen.ids();
        known.removeIf(id -> !there.contains(id) && !seen.isUntold(id));
        for (PostSplit split : seen.splits()) {
            if (known.add(split.splitId())) {
                waiting.add(split);
            }
        }
        complete = once;
        handOut();
    }

    private void handOut() {
        int readers = context.currentParallelism();
        Map<Integer, List<PostSplit>> assignment = new HashMap<>();
        for (PostSplit split : List.copyOf(waiting)) {
            int reader = Math.floorMod(split.split().affinity().hashCode(), readers);
            if (context.registeredReaders().containsKey(reader)) {
                assignment.computeIfAbsent(reader, ignored -> new ArrayList<>()).add(split);
                waiting.remove(split);
            }
        }
        if (!assignment.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(assignment));
        }
        if (complete && waiting.isEmpty()) {
            context.registeredReaders().keySet().forEach(context::signalNoMoreSplits);
        }
    }
}
