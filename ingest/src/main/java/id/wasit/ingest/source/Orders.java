package id.wasit.ingest.source;

import java.util.Map;
import java.util.Set;

/**
 * What operators ordered about the sources.
 *
 * @param paused names of the sources that rest until somebody lets them go on
 * @param calls how often each source was asked to be read at once, ever; one call more than before is an order
 */
public record Orders(Set<String> paused, Map<String, Long> calls) {
    /** Every source is read as the settings say. */
    public static final Orders NONE = new Orders(Set.of(), Map.of());

    /** Keeps its own copies. */
    public Orders {
        paused = Set.copyOf(paused);
        calls = Map.copyOf(calls);
    }

    /** Whether that source rests. */
    public boolean pauses(String source) {
        return paused.contains(source);
    }

    /** How often that source was called. */
    public long calls(String source) {
        return calls.getOrDefault(source, 0L);
    }
}
