package id.wasit.ingest.flink;

import java.util.List;
import java.util.Set;

/**
 * What the enumerator has found so far.
 *
 * @param known ids of the splits that were handed out and are still there, so that no file is read twice
 * @param waiting splits without a reader
 */
record Discovered(Set<String> known, List<PostSplit> waiting) {
    /** At the very beginning. */
    static final Discovered NOTHING = new Discovered(Set.of(), List.of());

    Discovered {
        known = Set.copyOf(known);
        waiting = List.copyOf(waiting);
    }
}
