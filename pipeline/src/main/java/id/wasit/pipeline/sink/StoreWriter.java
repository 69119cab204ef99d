package id.wasit.pipeline.sink;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import id.wasit.model.Trace;
import id.wasit.store.sql.StoreFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects items and writes them; belongs to one task and is used by its thread only. */
final class StoreWriter<T> implements SinkWriter<T> {
    /** Larger batches gained nothing when measured; smaller ones cost round trips. */
    static final int BATCH = 500;

    /** A flag reaches the queue within this time also when nothing follows it. */
    private static final long LONGEST_WAIT_MS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(StoreWriter.class);
    private static final long FIRST_PAUSE_MS = 250;
    private static final long LONGEST_PAUSE_MS = 15_000;
    /** A deadlock or a connection that broke in the wrong moment is gone at the next try; what fails so often is the item's fault. */
    private static final int TRIES_OF_ONE = 3;

    private final StoreSink<T> sink;
    private final ProcessingTimeService timer;
    private final StoreMetrics metrics;
    private final List<T> batch = new ArrayList<>();
    private @Nullable OpenStore open;

    StoreWriter(StoreSink<T> sink, ProcessingTimeService timer, StoreMetrics metrics) {
        this.sink = sink;
        this.timer = timer;
        this.metrics = metrics;
    }

    @Override
    public void write(T item, Context context) throws InterruptedException {
        batch.add(item);
        if (batch.size() == 1) {
            timer.registerTimer(timer.getCurrentProcessingTime() + LONGEST_WAIT_MS, now -> flush(false));
        }
        if (batch.size() >= BATCH) {
            flush(false);
        }
    }

    @Override
    public void flush(boolean endOfInput) throws InterruptedException {
        if (!batch.isEmpty()) {
            writeAll(List.copyOf(batch));
            batch.clear();
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
        }
    }

    private void writeAll(List<T> items) throws InterruptedException {
        int tries = items.size() == 1 ? TRIES_OF_ONE : 1;
        RuntimeException refused = refusal(() -> sink.write().write(store().store(), items), tries);
        if (refused == null) {
            metrics.written(items.size());
        } else if (items.size() == 1) {
            reject(items.get(0), refused);
        } else {
            for (T item : items) {
                writeAll(List.of(item));
            }
        }
    }

    /**
     * Writes, and waits as long as it is the database that is at fault.
     *
     * @param tries so often what is written must be to blame
     * @return why the database will never take it; null when it did
     */
    private @Nullable RuntimeException refusal(Runnable write, int tries) throws InterruptedException {
        long pause = FIRST_PAUSE_MS;
        int blamed = 0;
        while (true) {
            try {
                write.run();
                metrics.waits(false);
                return null;
            } catch (RuntimeException e) {
                blamed += !isPassing(e) && answers() ? 1 : 0;
                if (blamed >= tries) {
                    metrics.waits(false);
                    return e;
                }
                LOG.warn("the database took no batch, trying again in {} ms: {}", pause, e.toString());
            }
            metrics.waits(true);
            TimeUnit.MILLISECONDS.sleep(pause);
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }

    private void reject(T item, RuntimeException why) throws InterruptedException {
        String name = sink.naming().of(item);
        StoreSink.Refusal<T> refusal = sink.refusal();
        LOG.error("trace={} the database refuses this: {}", Trace.of(name).id(), why.getMessage());
        Rejected rejected = new Rejected(
                Stage.STORE,
                name,
                "Basis data menolak data ini (" + why
                        + "). Data lain tetap disimpan; laporkan baris ini kepada pengembang. Sesudah diperbaiki, "
                        + (refusal == null ? "masukkan lagi berkas asalnya." : "kirim lagi: wasit rejected replay."),
                null,
                Instant.now());
        if (refusal != null) {
            refusal.keep(item, rejected);
        }
        metrics.dead();
        RuntimeException untold = refusal(() -> store().store().rejected().write(List.of(rejected)), TRIES_OF_ONE);
        if (untold != null) {
            LOG.error("trace={} nor does it take why: {}", Trace.of(name).id(), untold.getMessage());
        }
    }

    /** A full disk still lets be read, so that the database answers is not enough to blame the item. */
    private static boolean isPassing(RuntimeException e) {
        return e instanceof StoreFailure refused && refused.isPassing();
    }

    /** Whether the database is well; if it is, a failed write is the fault of what was written. */
    private boolean answers() {
        try {
            store().store().roster().version();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private OpenStore store() {
        OpenStore already = open;
        if (already == null) {
            already = sink.database().open();
            open = already;
        }
        return already;
    }
}
