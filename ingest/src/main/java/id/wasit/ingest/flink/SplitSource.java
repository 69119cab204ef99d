package id.wasit.ingest.flink;

import id.wasit.ingest.Connectors;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.HostWatch;
import id.wasit.ingest.roster.RosterFeed;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Followed;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SupportsSplitReassignmentOnRecovery;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The one Flink source: all sources of the settings, each feed, site or file a split. */
final class SplitSource implements Source<Envelope, PostSplit, Discovered>, SupportsSplitReassignmentOnRecovery {
    private static final long serialVersionUID = 1L;

    private final IngestSettings settings;
    private final RosterFeed feed;
    private final Clock clock;

    SplitSource(IngestSettings settings, RosterFeed feed, Clock clock) {
        this.settings = settings;
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Boundedness getBoundedness() {
        return settings.once() ? Boundedness.BOUNDED : Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Envelope, PostSplit> createReader(SourceReaderContext context) {
        SharedRoster roster = SharedRoster.of(feed, settings.check());
        Sources sources = sources(roster, new HostMetrics(context.metricGroup()));
        SourceCounts counts =
                new SourceCounts(context.metricGroup(), sources.connectors().keySet());
        return new PostReader(sources, roster, clock, settings, counts);
    }

    @Override
    public SplitEnumerator<PostSplit, Discovered> createEnumerator(SplitEnumeratorContext<PostSplit> context) {
        return restoreEnumerator(context, Discovered.NOTHING);
    }

    @Override
    public SplitEnumerator<PostSplit, Discovered> restoreEnumerator(
            SplitEnumeratorContext<PostSplit> context, Discovered before) {
        Duration every = settings.sources().stream()
                .map(SourceSettings::every)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new PostEnumerator(
                context, sources(platform -> List.of(), HostWatch.NOBODY), settings.once() ? null : every, before);
    }

    @Override
    public SimpleVersionedSerializer<PostSplit> getSplitSerializer() {
        return new PostSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Discovered> getEnumeratorCheckpointSerializer() {
        return new DiscoveredSerializer();
    }

    private Sources sources(Followed followed, HostWatch watch) {
        SourceContext context = new SourceContext(clock, settings.once(), followed);
        Map<String, Connector> connectors = new LinkedHashMap<>();
        Fetcher fetcher = new Fetcher(settings.fetch(), clock, watch);
        for (SourceSettings source : settings.sources()) {
            connectors.put(source.name(), Connectors.of(source, fetcher, context));
        }
        return new Sources(connectors);
    }
}
