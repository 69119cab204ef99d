package id.wasit.ingest.flink;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * What a reader read, dropped and rejected since it started: {@code wasit_source_in}, {@code wasit_source_gated} and {@code wasit_source_rejected},
 * with a label {@code source}. The pages tell the same since the beginning, but only while the database answers.
 */
final class SourceCounts {
    private final Map<String, Counters> sources = new LinkedHashMap<>();

    private record Counters(Counter in, Counter gated, Counter rejected) {}

    /** @param names of the sources; all are told from the start, so that the first record of a source is seen as a rise */
    SourceCounts(MetricGroup reader, Collection<String> names) {
        MetricGroup group = reader.addGroup("wasit");
        for (String name : names) {
            MetricGroup source = group.addGroup("source", name);
            sources.put(name, new Counters(source.counter("in"), source.counter("gated"), source.counter("rejected")));
        }
    }

    /** Counts what a step added to a split. */
    void add(PostSplit before, PostSplit after) {
        Counters counters = sources.get(after.source());
        if (counters != null) {
            counters.in().inc(after.in() - before.in());
            counters.gated().inc(after.gated() - before.gated());
            counters.rejected().inc(after.rejected() - before.rejected());
        }
    }
}
