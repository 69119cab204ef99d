package id.wasit.pipeline.sink;

import id.wasit.pipeline.database.DatabaseAddress;
import java.io.Serializable;

/** The way to the database. It travels to the tasks, so it is serialisable and connects late. */
@FunctionalInterface
public interface StoreAccess extends Serializable {

    /**
     * Opens the store; who calls closes it.
     *
     * @param connections most connections at a time
     */
    OpenStore open(int connections);

    /** The way to a database whose address and password may travel with the job: inside one program, never over a network. */
    static StoreAccess to(DatabaseAddress address) {
        return connections -> OpenStore.at(address, connections);
    }
}
