package id.wasit.ingest;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.file.InboxConnector;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceSettings;

/** The one place that knows which class reads which kind of source. */
public final class Connectors {
    private Connectors() {}

    /** The connector for a source of the settings. */
    public static Connector of(SourceSettings settings, FetchSettings fetch, SourceContext context) {
        return switch (settings.kind()) {
            case INBOX -> new InboxConnector(settings, context);
            case FEED, PAGES ->
                throw new UnsupportedOperationException(settings.kind().label() + fetch.agent());
        };
    }
}
