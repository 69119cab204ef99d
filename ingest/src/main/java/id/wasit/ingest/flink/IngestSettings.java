package id.wasit.ingest.flink;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.OrdersFeed;
import id.wasit.ingest.source.SourceSettings;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that the stage needs to know.
 *
 * @param sources the sources; at least one
 * @param fetch limits and manners of every request
 * @param once read what is there now and end; for tests and single imports
 * @param check pause between two looks at the versions of the roster and of the orders
 * @param orders where it hears what operators order
 */
public record IngestSettings(
        List<SourceSettings> sources, FetchSettings fetch, boolean once, Duration check, OrdersFeed orders)
        implements Serializable {
    private static final Duration CHECK = Duration.ofSeconds(3);

    /** @throws IllegalArgumentException when there is no source or two share a name */
    public IngestSettings {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("ingest: there is no source");
        }
        Set<String> names = new HashSet<>();
        for (SourceSettings source : sources) {
            if (!names.add(source.name())) {
                throw new IllegalArgumentException(
                        "ingest: two sources are called \"" + source.name() + "\"; names must differ");
            }
        }
    }

    /** Sources that are read for ever; roster and orders are looked at every three seconds. */
    public static IngestSettings continuous(List<SourceSettings> sources, FetchSettings fetch) {
        return new IngestSettings(sources, fetch, false, CHECK, OrdersFeed.none());
    }

    /** What the sources hold now, then the end. */
    public static IngestSettings once(List<SourceSettings> sources, FetchSettings fetch) {
        return new IngestSettings(sources, fetch, true, CHECK, OrdersFeed.none());
    }

    /** The same, for a job that obeys those orders. */
    public IngestSettings obeying(OrdersFeed operators) {
        return new IngestSettings(sources, fetch, once, check, operators);
    }
}
