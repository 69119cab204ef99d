package id.wasit.pipeline.sink;

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
}
