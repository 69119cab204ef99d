package id.wasit.ingest.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SiteDoorsTest {
    private static final String FEED = "<rss version='2.0'><channel><title>Contoh</title>"
            + "<item><title>Satu</title><link>/1</link></item></channel></rss>";
    private static final String NEWS = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
            + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>%s</loc><news:news>"
            + "<news:publication><news:name>Contoh</news:name><news:language>id</news:language></news:publication>"
            + "<news:publication_date>2025-10-01T10:00:00+07:00</news:publication_date><news:title>Satu</news:title>"
            + "</news:news></url></urlset>";
    private static final String POSTS =
            "/wp-json/wp/v2/posts?per_page=100&orderby=modified&order=desc&_fields=id,link,modified_gmt";

    private StubSite site;

    @BeforeEach
    void start() {
        site = new StubSite();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void feedsSitemapsAndWordPressOfASiteAreFound() throws Exception {
        site.text("/", "text/html", """
                <html><head>
                <link rel="alternate" type="application/rss+xml" href="/rss">
                <LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="atom">
                <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
                <link rel="alternate" hreflang="en" href="/en">
                <link rel="https://api.w.org/" href="/blog/wp-json/">
                </head><body></body></html>""");
        site.text("/rss", "application/rss+xml", FEED);
        site.text("/atom", "application/atom+xml", FEED);
        site.text("/robots.txt", "text/plain", "User-agent: *\nAllow: /\nSitemap: " + site.url("/news.xml") + "\n");
        site.text("/news.xml", "application/xml", NEWS.formatted(site.url("/1")));
        site.text("/blog" + POSTS, "application/json", "[{\"id\":1,\"link\":\"" + site.url("/1") + "\"}]");

        SiteSurvey survey = survey("/");

        assertEquals(
                List.of(
                        new SiteDoor(SourceKind.FEED, site.url("/rss"), "1 entri"),
                        new SiteDoor(SourceKind.FEED, site.url("/atom"), "1 entri"),
                        new SiteDoor(SourceKind.SITEMAP, site.url("/news.xml"), "peta situs berita, 1 alamat"),
                        new SiteDoor(SourceKind.WORDPRESS, site.url("/blog/"), "1 tulisan terakhir diubah")),
                survey.doors());
        assertEquals(List.of(), survey.closed());
        assertFalse(site.asked().contains("/comments/feed/"));
    }

    @Test
    void siteWithNothingTellsWhatWasLookedFor() throws Exception {
        site.text("/", "text/html", "<html><body>Selamat datang</body></html>");

        SiteSurvey survey = survey("/");

        assertEquals(List.of(), survey.doors());
        String closed = String.join("\n", survey.closed());
        assertEquals(4, survey.closed().size(), closed);
        for (String place : List.of("umpan RSS", "/robots.txt", "/sitemap.xml", "/wp-json")) {
            assertTrue(closed.contains(place), closed);
        }
    }

    @Test
    void whatIsNoFeedAndWhatRobotsForbidAreToldAndNotOffered() throws Exception {
        site.text(
                "/",
                "text/html",
                "<link rel=alternate type=application/rss+xml href=/rss>"
                        + "<link rel=alternate type=application/rss+xml href=/tutup/rss>");
        site.text("/rss", "text/html", "<!doctype html><html>Halaman</html>");
        site.text("/tutup/rss", "application/rss+xml", FEED);
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /tutup/\n");

        SiteSurvey survey = survey("/");

        assertEquals(List.of(), survey.doors());
        String closed = String.join("\n", survey.closed());
        assertTrue(closed.contains("bukan umpan RSS atau Atom"), closed);
        assertTrue(closed.contains("robots.txt situs melarang"), closed);
    }

    @Test
    void siteThatForbidsItsHomePageIsNotLookedAt() {
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");

        SourceFailure failure = assertThrows(SourceFailure.class, () -> survey("/"));

        assertTrue(failure.getMessage().contains("robots.txt"), failure.getMessage());
        assertEquals(List.of("/robots.txt"), site.asked());
    }

    @Test
    void homePageThatLeadsInsideIsRefused() {
        site.page("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:9/");
            StubSite.send(exchange, 302, "text/plain", new byte[0]);
        });

        SourceFailure failure = assertThrows(SourceFailure.class, () -> survey("/"));

        assertTrue(failure.getMessage().contains("jaringan dalam"), failure.getMessage());
    }

    @Test
    void sitemapThatLiesInsideIsRefused() throws Exception {
        site.text("/", "text/html", "<html></html>");
        site.text("/robots.txt", "text/plain", "Sitemap: http://127.0.0.1:9/sitemap.xml\n");

        SiteSurvey survey = survey("/");

        assertEquals(List.of(), survey.doors());
        assertTrue(
                survey.closed().stream().anyMatch(line -> line.contains("jaringan dalam")),
                survey.closed().toString());
    }

    private SiteSurvey survey(String path) throws Exception {
        FetchSettings manners = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        return new SiteDoors(new Fetcher(manners, Clock.systemUTC())).of(site.url(path));
    }
}
