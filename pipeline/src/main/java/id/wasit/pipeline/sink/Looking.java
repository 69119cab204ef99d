package id.wasit.pipeline.sink;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.IMetricsTracker;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of a process for those who look. A pool whose one thread that connects does not come back (HikariCP issue 2186) gives no
 * connection ever again, however well the database is; so one that has given none several times in a row makes way for another.
 */
final class Looking implements IMetricsTracker {
    private static final Logger LOG = LoggerFactory.getLogger(Looking.class);
    /** Each after ten seconds. While the database is away that changes nothing for the worse. */
    private static final int TIMES = 3;

    private final HikariDataSource pool;
    private final Store store;
    private final AtomicInteger refused = new AtomicInteger();

    private Looking(HikariDataSource pool) {
        this.pool = pool;
        this.store = Store.over(pool);
    }

    /** One at that address; nothing is connected yet. */
    static Looking at(DatabaseAddress address) {
        return over(StorePool.looking(address.url(), address.user(), address.password()));
    }

    /** The same over a pool of its own. */
    static Looking over(HikariDataSource pool) {
        Looking looking = new Looking(pool);
        pool.setMetricsTrackerFactory((name, stats) -> looking);
        return looking;
    }

    /** This one, or another in its place when it gives no connection any more. */
    Looking orAnew(DatabaseAddress address) {
        if (refused.get() < TIMES) {
            return this;
        }
        LOG.warn("the database gave no connection {} times; trying with a new pool", TIMES);
        Thread ending = new Thread(pool::close, "wasit-connections-end");
        ending.setDaemon(true);
        // Not that of the job whose task happened to ask.
        ending.setContextClassLoader(Looking.class.getClassLoader());
        ending.start();
        return at(address);
    }

    Store store() {
        return store;
    }

    HikariDataSource pool() {
        return pool;
    }

    @Override
    public void recordConnectionTimeout() {
        refused.incrementAndGet();
    }

    /** A connection came back, so there was one. (HikariCP tells of a connection that was acquired also when none was.) */
    @Override
    public void recordConnectionUsageMillis(long used) {
        refused.set(0);
    }
}
