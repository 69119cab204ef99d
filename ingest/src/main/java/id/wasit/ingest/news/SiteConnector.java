package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * News sites of which only the home page is named. What is found there as {@link SiteDoors} finds it is read; when one of the lists fails three
 * times in a row, they are looked for again. Each site is a split.
 */
public final class SiteConnector implements Connector {
    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final Map<SourceKind, Connector> lists;
    private final Map<String, Map<String, Integer>> failures = new ConcurrentHashMap<>();

    /** A connector for the sites of the settings. */
    public SiteConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.lists = Map.of(
                SourceKind.FEED, ListConnector.feeds(settings, fetcher, context),
                SourceKind.SITEMAP, ListConnector.sitemaps(settings, fetcher, context),
                SourceKind.WORDPRESS, ListConnector.wordpress(settings, fetcher, context));
    }

    @Override
    public List<Split> splits() {
        return settings.locations().stream()
                .map(home -> Split.endless(home, Articles.site(home)))
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) {
        return new SiteReading(new Site(split.id()), fetcher, Cursors.read(cursor, SiteCursor.class, SiteCursor.START));
    }

    private final class Site implements SiteReading.Site {
        private final String home;

        Site(String home) {
            this.home = home;
        }

        @Override
        public String home() {
            return home;
        }

        @Override
        public Duration every() {
            return settings.every();
        }

        @Override
        public Reading open(SiteDoor door, @Nullable String cursor) throws IOException {
            Connector list = Objects.requireNonNull(lists.get(door.kind()), () -> "no list of kind " + door.kind());
            return list.open(Split.endless(door.address(), door.site()), cursor);
        }

        @Override
        public Map<String, Integer> failures() {
            return failures.computeIfAbsent(home, site -> new ConcurrentHashMap<>());
        }
    }
}
