package id.wasit.store.intake;

import id.wasit.model.SourceStatus;
import java.util.List;

/** How the sources are doing. */
public final class SourceTable {

    /** Writes the state of sources; the counts are absolute, the last one written stands. */
    public void write(List<SourceStatus> batch) {
        throw new UnsupportedOperationException("not yet");
    }

    /** All sources and splits, by name. */
    public List<SourceStatus> list() {
        throw new UnsupportedOperationException("not yet");
    }
}
