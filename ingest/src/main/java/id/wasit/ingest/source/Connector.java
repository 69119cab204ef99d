package id.wasit.ingest.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of source, made from its settings. To add a source, write one of these; cursors, restarts, the gate, counts and errors are
 * cared for outside of it.
 */
public interface Connector {

    /**
     * What can be read now: files, feeds, channels. Asked again and again; what was named before may be named again or be gone. It must
     * not go to the network.
     *
     * @throws IOException when it cannot be told now; it is asked again
     */
    List<Split> splits() throws IOException;

    /**
     * Starts or goes on reading a split.
     *
     * @param split one that {@link #splits()} named, now or before a restart
     * @param cursor what the last batch gave; null at the very beginning
     * @throws IOException when it cannot be opened now
     */
    Reading open(Split split, @Nullable String cursor) throws IOException;

    /**
     * A split has come to its end, and no restart will ask for it again. Most have nothing to do then.
     *
     * @throws IOException when something cannot be cleared away; it is only told
     */
    default void done(Split split) throws IOException {}
}
