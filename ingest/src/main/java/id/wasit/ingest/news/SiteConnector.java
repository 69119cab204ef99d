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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * News sites of which only the home page is named. What is found there as {@link SiteDoors} finds it is read; when that fails three times in
 * a row, it is looked for again. Each site is a split.
 */
public final class SiteConnector implements Connector {
    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final Map<SourceKind, Connector> lists;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

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
        return new SiteReading(
                split.id(),
                fetcher,
                this::list,
                new Counted(split.id()),
                Cursors.read(cursor, SiteCursor.class, SiteCursor.START));
    }

    private Reading list(SiteDoor door, @Nullable String cursor) throws IOException {
        Connector connector = Objects.requireNonNull(lists.get(door.kind()), () -> "no list of kind " + door.kind());
        return connector.open(Split.endless(door.address(), door.site()), cursor);
    }

    private final class Counted implements SiteReading.Failures {
        private final String home;

        Counted(String home) {
            this.home = home;
        }

        @Override
        public int inARow() {
            return failures.getOrDefault(home, 0);
        }

        @Override
        public void set(int number) {
            failures.put(home, number);
        }
    }
}
