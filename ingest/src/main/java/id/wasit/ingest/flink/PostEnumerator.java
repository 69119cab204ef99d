package id.wasit.ingest.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.jspecify.annotations.Nullable;

/**
 * Finds new splits and hands each to one reader; all splits of one host to the same. After a restart every reader tells what it had, and that
 * is handed out anew: with another number of readers Flink alone would spread the splits of a host over all of them.
 */
final class PostEnumerator implements SplitEnumerator<PostSplit, Discovered> {
    private final SplitEnumeratorContext<PostSplit> context;
    private final Sources sources;
    private final boolean once;
    private final Duration every;
    private final Set<String> known;
    /** By id: what a reader had may be told by its own state and by the enumerator's too. */
    private final Map<String, PostSplit> waiting = new LinkedHashMap<>();

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
        before.waiting().forEach(this::await);
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
        splits.forEach(this::await);
        handOut();
    }

    @Override
    public void addReader(int subtask) {
        ReaderInfo reader = Objects.requireNonNull(context.registeredReaders().get(subtask), "it was just registered");
        addSplitsBack(reader.getReportedSplitsOnRegistration(), subtask);
    }

    @Override
    public Discovered snapshotState(long checkpoint) {
        return new Discovered(known, List.copyOf(waiting.values()));
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
                await(split);
            }
        }
        complete = once;
        handOut();
    }

    private void await(PostSplit split) {
        waiting.put(split.splitId(), split);
    }

    private void handOut() {
        int readers = context.currentParallelism();
        Map<Integer, List<PostSplit>> assignment = new HashMap<>();
        for (PostSplit split : List.copyOf(waiting.values())) {
            int reader = Math.floorMod(split.split().host().hashCode(), readers);
            if (context.registeredReaders().containsKey(reader)) {
                assignment.computeIfAbsent(reader, ignored -> new ArrayList<>()).add(split);
                waiting.remove(split.splitId());
            }
        }
        if (!assignment.isEmpty()) {
            context.assignSplits(new SplitsAssignment<>(assignment));
        }
        // A reader that is not there yet may have something that is for another one.
        if (complete && waiting.isEmpty() && context.registeredReaders().size() == readers) {
            context.registeredReaders().keySet().forEach(context::signalNoMoreSplits);
        }
    }
}
