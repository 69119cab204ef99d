package id.wasit.pipeline.sink;

import com.zaxxer.hikari.HikariDataSource;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The way to the database. It travels to the tasks with the job: inside one program with the password, over a network without it.
 *
 * @param address where the database is
 * @param passwordThere whether the process of the task has the password in its own environment
 * @param patience how long the database may say nothing to a statement of a task; then the task takes it for gone and connects anew
 */
public record StoreAccess(DatabaseAddress address, boolean passwordThere, Duration patience) implements Serializable {
    /** Longer than any batch waits for a removal of old cases that is under way. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Flink hands nothing from one task of a process to another, so only the class they share can: the connections of those who look. */
    private static final Map<DatabaseAddress, Looking> LOOKING = new ConcurrentHashMap<>();

    /** The way to that database, for tasks of this program. */
    public static StoreAccess to(DatabaseAddress address) {
        return new StoreAccess(address, false, PATIENCE);
    }

    /** The way to that database for tasks of other processes, which find the password in their own environment. */
    public static StoreAccess fromElsewhere(DatabaseAddress address) {
        return new StoreAccess(address.withPassword(""), true, PATIENCE);
    }

    /** Opens the store with a connection of its own, for a task that writes and tries again; who calls closes it. */
    public OpenStore open() {
        DatabaseAddress known = there();
        HikariDataSource pool = StorePool.writing(known.url(), known.user(), known.password(), patience);
        return new OpenStore(Store.over(pool), pool);
    }

    /** A store over the one connection of this process for small questions that come every few seconds. */
    public Store looking() {
        return LOOKING.compute(there(), (known, held) -> held == null ? Looking.at(known) : held.orAnew(known))
                .store();
    }

    /** A store that connects for every call and holds nothing in between: for what is loaded now and then, and may take minutes. */
    public Store occasional() {
        DatabaseAddress known = there();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(known.url());
        source.setUser(known.user());
        source.setPassword(known.password());
        source.setTcpKeepAlive(true);
        source.setSocketTimeout((int) patience.toSeconds());
        return Store.over(source);
    }

    private DatabaseAddress there() {
        if (!passwordThere) {
            return address;
        }
        String password = System.getenv(DatabaseAddress.PASSWORD_VARIABLE);
        return password == null ? address : address.withPassword(password);
    }
}
