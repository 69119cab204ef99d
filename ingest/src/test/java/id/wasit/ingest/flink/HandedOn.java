package id.wasit.ingest.flink;

import id.wasit.model.SourceStatus;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;

/** What a reader hands on. */
final class HandedOn implements ReaderOutput<Envelope> {
    private final List<Envelope> all = new CopyOnWriteArrayList<>();

    /** Asks a reader for what it has; a condition to wait for. */
    boolean polled(PostReader reader) {
        reader.pollNext(this);
        return true;
    }

    long rejects() {
        return all.stream().filter(one -> one.rejected() != null).count();
    }

    String reason() {
        return all.stream()
                .map(Envelope::rejected)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .reason();
    }

    long answers() {
        return all.stream()
                .filter(one -> one.status() != null && one.status().lastSuccess() != null)
                .count();
    }

    /** Whether a split has ended: nothing is planned for it any more. */
    boolean hasEnded() {
        return all.stream().anyMatch(one -> one.status() != null && one.status().nextPoll() == null);
    }

    SourceStatus lastStatus() {
        return all.stream()
                .map(Envelope::status)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    @Override
    public void collect(Envelope one) {
        all.add(one);
    }

    @Override
    public void collect(Envelope one, long timestamp) {
        all.add(one);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<Envelope> createOutputForSplit(String split) {
        return this;
    }

    @Override
    public void releaseOutputForSplit(String split) {}
}
