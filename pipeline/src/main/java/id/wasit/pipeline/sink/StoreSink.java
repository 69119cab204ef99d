package id.wasit.pipeline.sink;

import id.wasit.model.Rejected;
import id.wasit.store.Store;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.jspecify.annotations.Nullable;

/**
 * A sink that writes in batches, at least once; with the idempotent writes of the store that comes to exactly once.
 *
 * @param database where to
 * @param write how a batch is written, in one transaction
 * @param naming how an item is named when it cannot be written
 * @param refusal keeps an item that the database refuses; absent where nothing can, and it is only told
 */
record StoreSink<T>(
        StoreAccess database,
        BatchWrite<T> write,
        Naming<T> naming,
        @Nullable Refusal<T> refusal) implements Sink<T> {

    /** For items that the database refuses for good. */
    StoreSink(StoreAccess database, BatchWrite<T> write, Naming<T> naming) {
        this(database, write, naming, null);
    }

    /** Writes one batch; the same batch again must change nothing. */
    @FunctionalInterface
    interface BatchWrite<T> extends Serializable {
        void write(Store store, List<T> batch);
    }

    /** Names an item without telling its content. */
    @FunctionalInterface
    interface Naming<T> extends Serializable {
        String of(T item);
    }

    /** Keeps an item that the database refuses, where an operator can send it again from. */
    @FunctionalInterface
    interface Refusal<T> extends Serializable {
        void keep(T item, Rejected why) throws InterruptedException;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new StoreWriter<>(this, context.getProcessingTimeService(), new StoreMetrics(context.metricGroup()));
    }
}
