package id.wasit.pipeline.sink;

import id.wasit.store.Store;
import java.io.Serializable;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * A sink that writes in batches, at least once; with the idempotent writes of the store that comes to exactly once.
 *
 * @param database where to
 * @param write how a batch is written, in one transaction
 * @param naming how an item is named when it cannot be written
 */
record StoreSink<T>(StoreAccess database, BatchWrite<T> write, Naming<T> naming) implements Sink<T> {

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

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) {
        return new StoreWriter<>(this, context.getProcessingTimeService());
    }
}
