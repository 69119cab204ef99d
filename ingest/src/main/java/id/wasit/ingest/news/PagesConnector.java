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
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Single article pages. Each is a split, looked at again and again; a changed text comes as a new version. */
public final class PagesConnector implements Connector {
    private final SourceSettings settings;
    private final Fetcher fetcher;
    private final Articles articles;

    /** A connector for the pages of the settings. */
    public PagesConnector(SourceSettings settings, Fetcher fetcher, SourceContext context) {
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
            Fetched fetched = fetcher.fetch(url, cursor.validators());
            List<Sighting> sightings = fetched.unchanged() ? List.of() : sightings(fetched);
            return Batch.later(sightings, Cursors.write(cursor), settings.every());
        }

        private List<Sighting> sightings(Fetched fetched) throws IOException, InterruptedException {
            Post post = fetched.found() ? articles.read(fetched) : null;
            if (post == null) {
                throw new SourceFailure("alamat " + url
                        + (fetched.found() ? " bukan halaman artikel" : " menjawab " + fetched.status())
                        + "; periksa alamatnya");
            }
            String version = post.id().version();
            boolean same = version.equals(cursor.version());
            cursor = new PageCursor(fetched.validators(), version);
            return same ? List.of() : List.of(new Sighting.Article(post));
        }
    }

    /**
     * Where the watching of a page stands.
     *
     * @param validators of the page
     * @param version of the text read last
     */
    record PageCursor(Validators validators, @Nullable String version) {
        static final PageCursor START = new PageCursor(Validators.NONE, null);
    }
}
