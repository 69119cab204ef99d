package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the lists of a site, then reads one after the other; each request for one of them is a step of its own. */
final class SiteReading implements Reading {
    /** One kind is enough, or the site would be asked for the same pages twice. WordPress tells edits, a feed comes sooner than a sitemap. */
    private static final List<SourceKind> PREFERRED =
            List.of(SourceKind.WORDPRESS, SourceKind.FEED, SourceKind.SITEMAP);

    private static final int FAILURES_TO_SEARCH = 3;
    private static final int MOST_NAMED = 3;

    private final String home;
    private final Fetcher fetcher;
    private final Lists lists;
    private final Failures failures;
    private SiteCursor cursor;
    private @Nullable Reading open;

    SiteReading(String home, Fetcher fetcher, Lists lists, Failures failures, SiteCursor cursor) {
        this.home = home;
        this.fetcher = fetcher;
        this.lists = lists;
        this.failures = failures;
        this.cursor = cursor;
    }

    /** How a list of the site is read. */
    interface Lists {
        Reading open(SiteDoor door, @Nullable String cursor) throws IOException;
    }

    /** How often the site failed in a row; remembered outside, because what failed is opened anew. */
    interface Failures {
        int inARow();

        void set(int number);
    }

    @Override
    public Batch next() throws IOException, InterruptedException {
        if (failures.inARow() >= FAILURES_TO_SEARCH) {
            failures.set(0);
            cursor = cursor.afresh();
        }
        return cursor.doors().isEmpty() ? search() : read();
    }

    private Batch search() throws IOException, InterruptedException {
        SiteSearch before = cursor.search();
        SiteSearch now = before == null ? begun() : before.next(this::ask);
        cursor = now.isDone() ? cursor.found(chosen(now)) : cursor.searching(now);
        return Batch.more(List.of(), Cursors.write(cursor));
    }

    private SiteSearch begun() throws IOException, InterruptedException {
        Fetched page = ask(home);
        return SiteSearch.of(page, fetcher.sitemaps(page.url()));
    }

    private Fetched ask(String address) throws IOException, InterruptedException {
        return fetcher.fetchInTurn(address, Validators.NONE);
    }

    private List<SiteDoor> chosen(SiteSearch search) throws SourceFailure {
        for (SourceKind kind : PREFERRED) {
            List<SiteDoor> doors =
                    search.doors().stream().filter(door -> door.kind() == kind).toList();
            if (!doors.isEmpty()) {
                return doors;
            }
        }
        failures.set(FAILURES_TO_SEARCH);
        throw new SourceFailure("di situs " + home
                + " tidak ditemukan umpan, peta situs, atau antarmuka WordPress yang dapat dibaca; yang dicari: "
                + String.join("; ", search.closed())
                + ". Tanyakan alamat umpannya kepada pengelola situs dan pakai sumber jenis feed");
    }

    private Batch read() throws IOException, InterruptedException {
        try {
            Reading list = open == null
                    ? lists.open(
                            cursor.door(), cursor.cursors().get(cursor.door().address()))
                    : open;
            open = list;
            Batch batch = list.next();
            failures.set(0);
            boolean turnOver = !batch.pause().isZero();
            open = turnOver ? null : list;
            cursor = cursor.moved(batch.cursor(), turnOver);
            String text = Cursors.write(cursor);
            boolean roundOver = turnOver && cursor.at() == 0;
            return roundOver
                    ? Batch.later(batch.sightings(), text, batch.pause())
                    : Batch.more(batch.sightings(), text);
        } catch (SourceFailure failure) {
            // A site that asks for a pause is where it was.
            failures.set(failures.inARow() + (failure.notBefore().isZero() ? 1 : 0));
            throw failure;
        }
    }

    @Override
    public String note() {
        if (cursor.doors().isEmpty()) {
            return "mencari umpan, peta situs, dan antarmuka WordPress situs ini";
        }
        List<SiteDoor> doors = cursor.doors();
        String more = doors.size() > MOST_NAMED ? ", dan " + (doors.size() - MOST_NAMED) + " lagi" : "";
        return doors.stream()
                .limit(MOST_NAMED)
                .map(SiteReading::shown)
                .collect(Collectors.joining(", ", "dibaca lewat ", more));
    }

    private static String shown(SiteDoor door) {
        String kind =
                switch (door.kind()) {
                    case WORDPRESS -> "WordPress";
                    case SITEMAP -> "peta situs";
                    default -> "umpan";
                };
        return kind + ' ' + door.address() + " (" + door.seen() + ')';
    }
}
