package id.wasit.pipeline.sink;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The way to the database. It travels to the tasks with the job: inside one program with the password, over a network without it.
 *
 * @param address where the database is
 * @param passwordThere whether the process of the task has the password in its own environment
 */
public record StoreAccess(DatabaseAddress address, boolean passwordThere) implements Serializable {
    /** Flink hands nothing from one task of a process to another, so only the class they share can: the connections of those who look. */
    private static final Map<DatabaseAddress, Store> LOOKING = new ConcurrentHashMap<>();

    /** The way to that database, for tasks of this program. */
    public static StoreAccess to(DatabaseAddress address) {
        return new StoreAccess(address, false);
    }

    /** The way to that database for tasks of other processes, which find the password in their own environment. */
    public static StoreAccess fromElsewhere(DatabaseAddress address) {
        return new StoreAccess(address.withPassword(""), true);
    }

    /**
     * Opens the store with connections of its own; who calls closes it.
     *
     * @param connections most connections at a time
     */
    public OpenStore open(int connections) {
        return OpenStore.at(there(), connections);
    }

    /** A store over the one connection of this process for small questions that come every few seconds. */
    public Store looking() {
        return LOOKING.computeIfAbsent(
                there(), known -> Store.over(StorePool.looking(known.url(), known.user(), known.password())));
    }

    /** A store that connects for every call and holds nothing in between: for what is loaded now and then, and may take long. */
    public Store occasional() {
        DatabaseAddress known = there();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(known.url());
        source.setUser(known.user());
        source.setPassword(known.password());
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
