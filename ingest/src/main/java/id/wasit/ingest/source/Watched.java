package id.wasit.ingest.source;

import java.io.IOException;

/**
 * What a {@link Watch} looks at. Both are called by one thread at a time.
 *
 * @param <V> names a version
 * @param <T> what is loaded
 */
public interface Watched<V, T> {

    /**
     * The version now; cheap, asked every few seconds.
     *
     * @throws IOException when it cannot be told; the last one stays in use
     */
    V version() throws IOException;

    /**
     * That version, whole. Called when the version is another one than that in use.
     *
     * @throws IOException when it cannot be read; the last one stays in use, and the next look tries again
     */
    T load(V version) throws IOException;

    /**
     * The same while another version is in use, of which it may take what did not change.
     *
     * @throws IOException when it cannot be read; the one in use stays, and the next look tries again
     */
    default T load(V version, T inUse) throws IOException {
        return load(version);
    }
}
