package id.wasit.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A split being read. Used by one thread at a time. */
public interface Reading extends Closeable {

    /**
     * The next sightings and the cursor after them. A poll asks its source here; a stream that pushes hands over what has come since the
     * last call. It may take as long as one request takes, never for ever.
     *
     * @throws IOException when the source fails now; the split is opened again from the last cursor after a pause
     * @throws InterruptedException when the job ends
     */
    Batch next() throws IOException, InterruptedException;

    /** What the people who look after the source should know of it now, in Indonesian, though nothing went wrong; null when nothing. */
    default @Nullable String note() {
        return null;
    }

    @Override
    default void close() throws IOException {}
}
