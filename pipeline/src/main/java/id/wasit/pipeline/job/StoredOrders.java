package id.wasit.pipeline.job;

import id.wasit.ingest.source.Orders;
import id.wasit.ingest.source.OrdersFeed;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.intake.SourceListing;
import id.wasit.store.intake.SourceOrders;
import java.io.IOException;
import java.util.Collection;

/**
 * What operators ordered in the pages, as the database keeps it.
 *
 * @param database where the orders are
 */
public record StoredOrders(StoreAccess database) implements OrdersFeed {

    /** Lets the pages show every source of a job, also one that has never answered. */
    public static void list(Store store, Collection<SourceSettings> sources) {
        store.sourceOrders()
                .list(sources.stream()
                        .map(source -> new SourceListing(
                                source.name(),
                                source.kind().label(),
                                source.kind().policyClass(),
                                source.legalBasis(),
                                source.every()))
                        .toList());
    }

    @Override
    public String version() throws IOException {
        try {
            return Long.toString(database.looking().sourceOrders().version());
        } catch (RuntimeException e) {
            throw new IOException("the orders about the sources cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Orders load() throws IOException {
        try {
            SourceOrders stored = database.occasional().sourceOrders();
            return new Orders(stored.paused(), stored.calls());
        } catch (RuntimeException e) {
            throw new IOException("the orders about the sources cannot be read: " + e.getMessage(), e);
        }
    }
}
