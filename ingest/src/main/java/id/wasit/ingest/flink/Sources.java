package id.wasit.ingest.flink;

import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sources that the settings name now; a checkpoint may know others.
 *
 * @param connectors what reads each, by name
 */
record Sources(Map<String, Connector> connectors) {
    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    Sources {
        connectors = Collections.unmodifiableMap(new LinkedHashMap<>(connectors));
    }

    /** @throws IllegalArgumentException when the settings do not name its source */
    Connector connectorOf(PostSplit split) {
        Connector connector = connectors.get(split.source());
        if (connector == null) {
            throw new IllegalArgumentException("source " + split.source() + " is not in the settings");
        }
        return connector;
    }

    /** Whether the settings name the source of a split with that id. */
    boolean nameSourceOf(String splitId) {
        return PostSplit.isOfAny(connectors.keySet(), splitId);
    }

    /** What there is to read now. A source that cannot be looked at does not hide the others. */
    Listing list() {
        List<PostSplit> splits = new ArrayList<>();
        Set<String> untold = new HashSet<>();
        connectors.forEach((name, connector) -> {
            try {
                connector.splits().forEach(split -> splits.add(PostSplit.fresh(name, split)));
            } catch (IOException failure) {
                LOG.warn("source {}: cannot list what there is: {}", name, failure.getMessage());
                untold.add(name);
            }
        });
        return new Listing(splits, untold);
    }

    /**
     * Those of a checkpoint that may be read still: the office has a legal basis for what its settings name, and for nothing else. A file that
     * is no longer there tells so itself.
     */
    List<PostSplit> stillNamed(List<PostSplit> splits) {
        List<PostSplit> named = new ArrayList<>();
        splits.stream()
                .collect(Collectors.groupingBy(PostSplit::source, LinkedHashMap::new, Collectors.toList()))
                .forEach((source, its) -> {
                    Predicate<Split> listed = listedBy(source, its);
                    List<PostSplit> kept = its.stream()
                            .filter(split -> listed.test(split.split()))
                            .toList();
                    if (kept.size() < its.size()) {
                        LOG.info(
                                "source {}: {} of the last checkpoint are no longer in the settings and are not read",
                                source,
                                its.size() - kept.size());
                    }
                    named.addAll(kept);
                });
        return named;
    }

    private Predicate<Split> listedBy(String source, List<PostSplit> splits) {
        Connector connector = connectors.get(source);
        if (connector == null) {
            return split -> false;
        }
        boolean asked = splits.stream().anyMatch(split -> split.split().endless());
        Predicate<Split> listed = asked ? listedBy(connector) : split -> true;
        return split -> !split.endless() || listed.test(split);
    }

    /** Whether a connector lists a split; each of them while the list cannot be had. */
    static Predicate<Split> listedBy(Connector connector) {
        try {
            Set<String> ids = connector.splits().stream().map(Split::id).collect(Collectors.toSet());
            return split -> ids.contains(split.id());
        } catch (IOException unknown) {
            return split -> true;
        }
    }

    /**
     * One look at all sources.
     *
     * @param splits what there is
     * @param untold names of the sources that could not be looked at
     */
    record Listing(List<PostSplit> splits, Set<String> untold) {
        /** Ids of what there is. */
        Set<String> ids() {
            return splits.stream().map(PostSplit::splitId).collect(Collectors.toSet());
        }

        /** Whether a split with that id may be there all the same. */
        boolean isUntold(String splitId) {
            return PostSplit.isOfAny(untold, splitId);
        }
    }
}
