package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists of articles: feeds, sitemaps, WordPress sites. Each list is a split; each new or changed entry's page is read. */
public final class ListConnector implements Connector {
    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final Articles articles;
    private final ListReading.Lister lister;
    private final UnaryOperator<String> address;

    private ListConnector(
            SourceSettings settings,
            Fetcher fetcher,
            SourceContext context,
            ListReading.Lister lister,
            UnaryOperator<String> address) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.articles = new Articles(fetcher, context.clock());
        this.lister = lister;
        this.address = address;
    }

    /** RSS and Atom feeds. */
    public static Connector feeds(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        return new ListConnector(settings, fetcher, context, FeedReader::read, UnaryOperator.identity());
    }

    /** Sitemaps, news sitemaps and indexes of them. */
    public static Connector sitemaps(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        return new ListConnector(
                settings, fetcher, context, new SitemapReader(fetcher, context.clock()), UnaryOperator.identity());
    }

    /** WordPress sites by their REST interface; their feed where that is closed. */
    public static Connector wordpress(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        return new ListConnector(
                settings, fetcher, context, new WordPressReader(fetcher), WordPressReader::listAddress);
    }

    @Override
    public List<Split> splits() {
        return settings.locations().stream()
                .map(url -> Split.endless(url, Articles.site(url)))
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) {
        return new ListReading(address.apply(split.id()), lister, fetcher, articles, settings.every(), cursor);
    }
}
