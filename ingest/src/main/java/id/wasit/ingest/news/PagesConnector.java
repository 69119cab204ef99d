package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import id.wasit.model.Post;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single article pages. Each is a split, looked at again and again; a changed text comes as a new version, one that is gone is taken back. */
public final class PagesConnector implements Connector {
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final Articles articles;
    private final Clock clock;

    /** A connector for the pages of the settings. */
    public PagesConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.articles = new Articles(fetcher, context.clock());
        this.clock = context.clock();
    }

    @Override
    public List<Split> splits() {
        return settings.locations().stream()
                .map(url -> Split.endless(url, Articles.site(url)))
                .toList();
    }

    @Override
    public Reading open(Split split, @Nullable String cursor) {
        return new PageReading(split.id(), Cursors.read(cursor, PageCursor.class, PageCursor.START));
    }

    private final class PageReading implements Reading {
        private final String url;
        private PageCursor cursor;

        PageReading(String url, PageCursor cursor) {
            this.url = url;
            this.cursor = cursor;
        }

        @Override
        public Batch next() throws IOException, InterruptedException {
            Fetched fetched = fetcher.fetchInTurn(url, cursor.validators());
            List<Sighting> sightings = fetched.unchanged() ? List.of() : sightings(fetched);
            return Batch.later(sightings, Cursors.write(cursor), settings.every());
        }

        private List<Sighting> sightings(Fetched fetched) throws IOException, InterruptedException {
            String item = cursor.item();
            if (item != null && (fetched.status() == NOT_FOUND || fetched.status() == GONE)) {
                cursor = PageCursor.START;
                return List.of(new Sighting.TakenBack(takenBack(item)));
            }
            if (fetched.reserved()) {
                throw new SourceFailure("alamat " + url + ": " + Articles.RESERVED);
            }
            Post post = fetched.found() ? articles.read(fetched) : null;
            if (post == null) {
                throw new SourceFailure("alamat " + url
                        + (fetched.found() ? " bukan halaman artikel" : " menjawab " + fetched.status())
                        + "; periksa alamatnya");
            }
            String version = post.id().version();
            boolean same = version.equals(cursor.version());
            cursor = new PageCursor(fetched.validators(), version, post.id().id());
            return same ? List.of() : List.of(new Sighting.Article(post));
        }

        private Retraction takenBack(String item) {
            String site = Articles.site(item);
            return new Retraction(RetractionKind.DELETED, site, site + ':' + site, item, clock.instant());
        }
    }

    /**
     * Where the watching of a page stands.
     *
     * @param validators of the page
     * @param version of the text read last
     * @param item id of the article read last; absent while there is none
     */
    record PageCursor(
            Validators validators,
            @Nullable String version,
            @Nullable String item) {
        static final PageCursor START = new PageCursor(Validators.NONE, null, null);
    }
}
