package id.wasit.ingest.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** What Flink is to an enumerator, with one reader and without a job: a look is taken when the test says so. */
final class EnumeratorAlone implements SplitEnumeratorContext<PostSplit> {
    final List<PostSplit> assigned = new ArrayList<>();
    private Runnable look = () -> {};

    /** What the job does again and again. */
    void look() {
        look.run();
    }

    @Override
    public int currentParallelism() {
        return 1;
    }

    @Override
    public Map<Integer, ReaderInfo> registeredReaders() {
        return Map.of(0, new ReaderInfo(0, "localhost"));
    }

    @Override
    public void assignSplits(SplitsAssignment<PostSplit> splits) {
        splits.assignment().values().forEach(assigned::addAll);
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
        look = () -> {
            try {
                handler.accept(callable.call(), null);
            } catch (Exception failure) {
                handler.accept(null, failure);
            }
        };
    }

    @Override
    public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler, long initial, long period) {
        callAsync(callable, handler);
    }

    @Override
    public void runInCoordinatorThread(Runnable task) {
        task.run();
    }

    @Override
    public void signalNoMoreSplits(int subtask) {}

    @Override
    public void sendEventToSourceReader(int subtask, SourceEvent event) {}

    @Override
    public SplitEnumeratorMetricGroup metricGroup() {
        throw new UnsupportedOperationException("there is no job");
    }
}
