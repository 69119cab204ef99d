package id.wasit.store.intake;

import id.wasit.model.Rejected;
import id.wasit.model.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What could not be read, to be looked at and repaired. */
public final class RejectedTable {

    /** Writes a batch. The same stage, origin, reason and excerpt again only moves the time of the last sight. */
    public void write(List<Rejected> batch) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * The newest, newest first.
     *
     * @param stage only those of a stage; null for all
     * @param after mark of the page before; null for the first
     */
    public RejectedPage page(@Nullable Stage stage, @Nullable String after, int size) {
        throw new UnsupportedOperationException("not yet");
    }

    /** How many there are of each stage. */
    public Map<Stage, Long> counts() {
        throw new UnsupportedOperationException("not yet");
    }
}
