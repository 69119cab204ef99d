package id.wasit.pipeline.sink;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.DatabaseTrouble;
import id.wasit.store.Store;
import id.wasit.store.StorePool;

/**
 * A store with the connections that belong to it.
 *
 * @param store the door
 * @param pool its connections
 */
public record OpenStore(Store store, HikariDataSource pool) implements AutoCloseable {

    /**
     * Connects to a database.
     *
     * @throws DatabaseTrouble when it is away or does not let us in
     */
    public static OpenStore at(DatabaseAddress address, int connections) {
        try {
            HikariDataSource pool = StorePool.open(address.url(), address.user(), address.password(), connections);
            return new OpenStore(Store.over(pool), pool);
        } catch (PoolInitializationException e) {
            throw DatabaseTrouble.refused(address, e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
