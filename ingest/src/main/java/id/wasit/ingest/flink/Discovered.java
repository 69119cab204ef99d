package id.wasit.ingest.flink;

import java.util.List;
import java.util.Set;

/**
 * What the enumerator has found so far.
 *
 * @param known ids of all splits ever handed out, so that no file is read twice
 * @param waiting splits without a reader
 */
record Discovered(Set<String> known, List<PostSplit> waiting) {

    Discovered {
        known = Set.copyOf(known);
        waiting = List.copyOf(waiting);
    }
}
