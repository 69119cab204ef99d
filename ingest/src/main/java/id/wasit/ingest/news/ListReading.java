package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.NotYet;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.model.Post;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a list of articles, then its new articles one by one; each is a step of its own, so a restart repeats one at most. */
final class ListReading implements Reading {
    private static final int MOST_TRIES = 3;

    private final String url;
    private final Lister lister;
    private final Fetcher fetcher;
    private final Articles articles;
    private final Duration every;
    private ListCursor cursor;

    ListReading(
            String url, Lister lister, Fetcher fetcher, Articles articles, Duration every, @Nullable String cursor) {
        this.url = url;
        this.lister = lister;
        this.fetcher = fetcher;
        this.articles = articles;
        this.every = every;
        this.cursor = Cursors.read(cursor, ListCursor.class, ListCursor.START);
    }

    @Override
    public Batch next() throws IOException, InterruptedException {
        List<Sighting> sightings =
                cursor.done() ? list() : article(cursor.pending().get(0));
        String text = Cursors.write(cursor);
        return cursor.done() ? Batch.later(sightings, text, every) : Batch.more(sightings, text);
    }

    private List<Sighting> list() throws IOException, InterruptedException {
        Fetched list = fetcher.fetchInTurn(url, cursor.validators());
        if (!list.unchanged()) {
            if (!list.found() && !lister.takesRefusals()) {
                throw new SourceFailure("alamat " + url + " menjawab " + list.status() + "; periksa alamatnya");
            }
            cursor = cursor.listed(lister.entries(list), list.validators());
        }
        return List.of();
    }

    private List<Sighting> article(FeedEntry entry) throws NotYet, InterruptedException {
        try {
            Fetched fetched = fetcher.fetchInTurn(entry.url(), Validators.NONE);
            Post post = fetched.found() && !fetched.reserved() ? articles.read(fetched) : null;
            cursor = cursor.passed();
            return List.of(post != null ? new Sighting.Article(post) : noArticle(fetched));
        } catch (NotYet later) {
            throw later;
        } catch (IOException failure) {
            boolean givenUp = entry.tries() + 1 >= MOST_TRIES;
            cursor = givenUp ? cursor.passed() : cursor.postponed();
            return givenUp ? List.of(Sighting.Damage.nameless(entry.url(), reason(failure))) : List.of();
        }
    }

    private static Sighting noArticle(Fetched fetched) {
        if (fetched.reserved()) {
            return Sighting.Damage.nameless(fetched.url(), Articles.RESERVED);
        }
        return Sighting.Damage.nameless(
                fetched.url(),
                fetched.found()
                        ? "halaman ini bukan artikel (indeks, galeri, atau formulir); dilewati"
                        : "halaman menjawab " + fetched.status() + "; dilewati");
    }

    private static String reason(IOException failure) {
        return failure instanceof SourceFailure told
                ? String.valueOf(told.getMessage())
                : "halaman tidak dapat dibaca (" + failure.getClass().getSimpleName() + "); dilewati";
    }

    /** How a list gives its entries. */
    interface Lister {
        List<FeedEntry> entries(Fetched list) throws IOException, InterruptedException;

        /** Whether it knows what to do when the list is refused (4xx). */
        default boolean takesRefusals() {
            return false;
        }
    }
}
