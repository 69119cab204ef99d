package id.wasit.pipeline.job;

import id.wasit.ingest.source.Orders;
import id.wasit.ingest.source.OrdersFeed;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.intake.SourceOrders;
import java.io.IOException;

/**
 * What operators ordered in the pages, as the database keeps it. It connects for each question and lets go again, like
 * {@link id.wasit.pipeline.roster.StoredRoster}.
 *
 * @param database where the orders are
 */
public record StoredOrders(StoreAccess database) implements OrdersFeed {

    @Override
    public String version() throws IOException {
        try {
            return Long.toString(database.occasional().sourceOrders().version());
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
