package id.wasit.pipeline.sink;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.store.Store;
import java.io.Serializable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The way to the database. It travels to the tasks with the job, password included: inside one program, never over a network.
 *
 * @param address where the database is
 */
public record StoreAccess(DatabaseAddress address) implements Serializable {

    /** The way to that database. */
    public static StoreAccess to(DatabaseAddress address) {
        return new StoreAccess(address);
    }

    /**
     * Opens the store with connections of its own; who calls closes it.
     *
     * @param connections most connections at a time
     */
    public OpenStore open(int connections) {
        return OpenStore.at(address, connections);
    }

    /** A store that connects for every call and holds nothing in between: for questions that come every few seconds. */
    public Store occasional() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return Store.over(source);
    }
}
