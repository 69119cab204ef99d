package id.wasit.pipeline.sink;

import com.zaxxer.hikari.HikariDataSource;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.store.Store;
import id.wasit.store.StorePool;

/**
 * A store with the connections that belong to it.
 *
 * @param store the door
 * @param pool its connections
 */
public record OpenStore(Store store, HikariDataSource pool) implements AutoCloseable {

    /** Connects to a database. */
    public static OpenStore at(DatabaseAddress address, int connections) {
        HikariDataSource pool = StorePool.open(address.url(), address.user(), address.password(), connections);
        return new OpenStore(Store.over(pool), pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
