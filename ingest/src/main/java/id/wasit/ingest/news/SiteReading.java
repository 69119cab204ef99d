package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Validators;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Cursors;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the lists of a site, then reads one after the other; each request for one of them is a step of its own. */
final class SiteReading implements Reading {
    /** One kind is enough, or the site would be asked for the same pages twice. WordPress tells edits, a feed comes sooner than a sitemap. */
    private static final List<SourceKind> PREFERRED =
            List.of(SourceKind.WORDPRESS, SourceKind.FEED, SourceKind.SITEMAP);

    private static final int FAILURES_TO_SEARCH = 3;
    private static final int MOST_NAMED = 3;

    private final Site site;
    private final Fetcher fetcher;
    private SiteCursor cursor;
    private @Nullable Reading open;

    SiteReading(Site site, Fetcher fetcher, SiteCursor cursor) {
        this.site = site;
        this.fetcher = fetcher;
        this.cursor = cursor;
    }

    /** What stays when a reading is opened anew, as after a failure. */
    interface Site {
        /** The address of its home page. */
        String home();

        /** How often its lists are read. */
        Duration every();

        /** A list of it, from where it was. */
        Reading open(SiteDoor door, @Nullable String cursor) throws IOException;

        /** How often an address failed in a row; none that answered. */
        Map<String, Integer> failures();
    }

    @Override
    public Batch next() throws IOException, InterruptedException {
        if (site.failures().values().stream().anyMatch(inARow -> inARow >= FAILURES_TO_SEARCH)) {
            site.failures().clear();
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
        Fetched page = ask(site.home());
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
        site.failures().put(site.home(), FAILURES_TO_SEARCH);
        throw new SourceFailure("di situs " + site.home()
                + " tidak ditemukan umpan, peta situs, atau antarmuka WordPress yang dapat dibaca; yang dicari: "
                + String.join("; ", search.closed())
                + ". Tanyakan alamat umpannya kepada pengelola situs dan pakai sumber jenis feed");
    }

    private Batch read() throws IOException, InterruptedException {
        try {
            Reading list = open == null
                    ? site.open(
                            cursor.door(), cursor.cursors().get(cursor.door().address()))
                    : open;
            open = list;
            Batch batch = list.next();
            site.failures().remove(cursor.door().address());
            boolean turnOver = !batch.pause().isZero();
            open = turnOver ? null : list;
            cursor = cursor.moved(batch.cursor(), turnOver);
            return batch(batch.sightings(), turnOver);
        } catch (SourceFailure failure) {
            // A site that asks for a pause is where it was.
            if (!failure.notBefore().isZero()) {
                throw failure;
            }
            return afterFailure(failure);
        }
    }

    /** The next list has its turn, and this one in the next round; unless none of them can be read. */
    private Batch afterFailure(SourceFailure failure) throws SourceFailure {
        String address = cursor.door().address();
        boolean first = site.failures().merge(address, 1, Integer::sum) == 1;
        if (cursor.doors().stream().map(SiteDoor::address).allMatch(site.failures()::containsKey)) {
            throw failure;
        }
        open = null;
        cursor = cursor.passedOver();
        String told = String.valueOf(failure.getMessage());
        return batch(first ? List.of(Sighting.Damage.nameless(address, told)) : List.of(), true);
    }

    private Batch batch(List<Sighting> sightings, boolean turnOver) {
        String text = Cursors.write(cursor);
        boolean roundOver = turnOver && cursor.at() == 0;
        return roundOver ? Batch.later(sightings, text, site.every()) : Batch.more(sightings, text);
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
