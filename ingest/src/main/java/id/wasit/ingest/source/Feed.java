package id.wasit.ingest.source;

import java.io.IOException;
import java.io.Serializable;

/**
 * Something that a running job is told from outside, in versions. It travels to the task managers, so it must be serialisable and open
 * its connections late.
 *
 * @param <T> what it tells
 */
public interface Feed<T> extends Serializable {

    /**
     * The version now; asked every few seconds, so it must be cheap.
     *
     * @throws IOException when it cannot be told; the last one stays in use
     */
    String version() throws IOException;

    /**
     * All of it as it is now.
     *
     * @throws IOException when it cannot be read; the last one stays in use
     */
    T load() throws IOException;

    /**
     * The same for whoever has an earlier one in use, so that no more needs to be read than what changed. Reads all of it, unless the feed
     * knows better.
     *
     * @throws IOException when it cannot be read; the last one stays in use
     */
    default T load(T inUse) throws IOException {
        return load();
    }
}
