package id.wasit.ingest.news;

import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.SourceFailure;
import java.io.IOException;
import java.time.Duration;

/**
 * From the home page of a site to the lists of its articles: the feeds that it names, the sitemaps that its robots.txt names, its
 * WordPress interface. Each is opened once and read by the reader its source would use, so what is found can be read.
 *
 * <pre>{@code
 * SiteSurvey survey = new SiteDoors(fetcher).of("https://situs.example/");
 * }</pre>
 *
 * <p>It does not guess addresses of feeds, and follows an index of sitemaps no further: its source does that.
 */
public final class SiteDoors {
    private final Fetcher fetcher;

    /** Looks through that fetcher, with its manners and limits. */
    public SiteDoors(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /**
     * Looks at a site; takes as long as the pauses it asks for, a few requests.
     *
     * @param home absolute address of its home page
     * @throws SourceFailure when the home page may not be asked, or fails; what lies behind it is told in the survey
     * @throws InterruptedException when interrupted while waiting
     */
    public SiteSurvey of(String home) throws IOException, InterruptedException {
        Fetched page = fetcher.fetch(home);
        SiteSearch search = SiteSearch.of(page, fetcher.sitemaps(page.url()));
        while (!search.isDone()) {
            search = search.next(this::askNow);
        }
        return new SiteSurvey(search.doors(), search.closed());
    }

    /** Nobody waits here for a host that asks for a pause: that it does is told. */
    private Fetched askNow(String address) throws IOException, InterruptedException {
        try {
            return fetcher.fetch(address);
        } catch (SourceFailure failure) {
            throw new SourceFailure(String.valueOf(failure.getMessage()), Duration.ZERO, failure);
        }
    }
}
