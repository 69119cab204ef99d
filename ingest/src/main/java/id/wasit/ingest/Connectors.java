package id.wasit.ingest;

import id.wasit.ingest.bluesky.JetstreamConnector;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.file.InboxConnector;
import id.wasit.ingest.kafka.TopicConnector;
import id.wasit.ingest.mastodon.MastodonConnector;
import id.wasit.ingest.news.ListConnector;
import id.wasit.ingest.news.PagesConnector;
import id.wasit.ingest.news.SiteConnector;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.telegram.TelegramConnector;
import id.wasit.ingest.youtube.YouTubeConnector;

/** The one place that knows which class reads which kind of source. */
public final class Connectors {
    private Connectors() {}

    /** The connector for a source of the settings; all share one fetcher, so that a host is asked politely by all together. */
    public static Connector of(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        return switch (settings.kind()) {
            case INBOX, HANDED_IN -> new InboxConnector(settings, context);
            case FEED -> ListConnector.feeds(settings, fetcher, context);
            case SITEMAP -> ListConnector.sitemaps(settings, fetcher, context);
            case SITE -> new SiteConnector(settings, fetcher, context);
            case WORDPRESS -> ListConnector.wordpress(settings, fetcher, context);
            case PAGES -> new PagesConnector(settings, fetcher, context);
            case BLUESKY -> new JetstreamConnector(settings, fetcher, context);
            case MASTODON -> new MastodonConnector(settings, fetcher, context);
            case YOUTUBE -> new YouTubeConnector(settings, fetcher, context);
            case KAFKA -> new TopicConnector(settings, context);
            case TELEGRAM -> new TelegramConnector(settings, fetcher, context);
        };
    }
}
