package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RSS and Atom feeds of news sites. Each feed is a split; each new or changed entry's page is read. */
public final class FeedConnector implements Connector {
    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final Articles articles;

    /** A connector for the feeds of the settings. */
    public FeedConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.articles = new Articles(fetcher, context.clock());
    }

    @Override
    public List<Split> splits() {
        return settings.locations().stream()
                .map(url -> Split.endless(url, Articles.site(url)))
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) {
        return new ListReading(
                split.id(),
                list -> FeedReader.read(list.body(), list.url(), list.contentType()),
                fetcher,
                articles,
                settings.every(),
                cursor);
    }
}
