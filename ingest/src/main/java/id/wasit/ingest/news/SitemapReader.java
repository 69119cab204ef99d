package id.wasit.ingest.news;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a sitemap, or the newest sitemaps of an index, to the articles of the last days. Older ones are passed over: a sitemap lists all
 * that a site ever published. Document types, and with them foreign entities, are refused.
 */
final class SitemapReader implements ListReading.Lister {
    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MOST_SITEMAPS = 5;
    private static final int MOST_ENTRIES = 1000;

    private final Fetcher fetcher;
    private final Clock clock;

    SitemapReader(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    @Override
    public List<FeedEntry> entries(Fetched list) throws IOException, InterruptedException {
        AbstractSiteMap sitemap = parsed(list);
        if (!(sitemap instanceof SiteMapIndex index)) {
            return recent(sitemap);
        }
        List<FeedEntry> entries = new ArrayList<>();
        for (AbstractSiteMap child : newest(index)) {
            Fetched fetched = fetcher.fetch(child.getUrl().toString());
            if (fetched.found() && parsed(fetched) instanceof SiteMap inner) {
                entries.addAll(recent(inner));
            }
        }
        return entries;
    }

    List<FeedEntry> recent(AbstractSiteMap sitemap) {
        if (!(sitemap instanceof SiteMap pages)) {
            return List.of();
        }
        Instant since = clock.instant().minus(RECENT);
        return pages.getSiteMapUrls().stream()
                .map(SitemapReader::entry)
                .filter(entry ->
                        entry.moment() != null && Instant.parse(entry.moment()).isAfter(since))
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.moment())))
                .limit(MOST_ENTRIES)
                .toList();
    }

    private static List<AbstractSiteMap> newest(SiteMapIndex index) {
        Comparator<AbstractSiteMap> byTime =
                Comparator.comparing(child -> child.getLastModified() == null ? new Date(0) : child.getLastModified());
        return index.getSitemaps().stream()
                .sorted(byTime.reversed())
                .limit(MOST_SITEMAPS)
                .toList();
    }

    private static FeedEntry entry(SiteMapURL url) {
        Instant moment = published(url);
        Date changed = url.getLastModified();
        Instant known = changed == null ? moment : changed.toInstant();
        return new FeedEntry(url.getUrl().toString(), known == null ? null : known.toString(), 0);
    }

    private static @Nullable Instant published(SiteMapURL url) {
        ExtensionMetadata[] news = url.getAttributesForExtension(Extension.NEWS);
        if (news == null || news.length == 0 || !(news[0] instanceof NewsAttributes attributes)) {
            return null;
        }
        Date date = attributes.getPublicationDate();
        return date == null ? null : date.toInstant();
    }

    static AbstractSiteMap parsed(Fetched list) throws IOException {
        SiteMapParser parser = new SiteMapParser(false, true);
        parser.enableExtension(Extension.NEWS);
        try {
            return parser.parseSiteMap(list.body(), URI.create(list.url()).toURL());
        } catch (UnknownFormatException | IllegalArgumentException | DateTimeException noSitemap) {
            throw new SourceFailure("alamat " + list.url()
                    + " bukan peta situs (sitemap); lihat baris Sitemap di robots.txt situs itu");
        }
    }
}
