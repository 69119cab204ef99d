package id.wasit.ingest.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import id.wasit.ingest.Drain;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.Sighting;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.source.Split;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A site of which the settings name the home page only. */
class SiteConnectorTest {
    private static final String STORY =
            "<p>Regu dayung dari tiga desa berlatih setiap pagi di tepi danau. Sebanyak dua belas regu sudah mendaftar"
                    + " sejak pekan lalu, kata panitia lomba. Pemenang diumumkan pada hari Minggu di balai desa.</p>";

    private StubSite site;
    private SiteConnector connector;
    private @Nullable String cursor;
    private @Nullable String note;

    @BeforeEach
    void start() {
        site = new StubSite();
        SourceSettings settings = new SourceSettings(
                "warta", SourceKind.SITE, List.of(site.url("/")), null, Duration.ofMinutes(10), "contoh", null);
        FetchSettings fetch = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        connector = new SiteConnector(settings, new Fetcher(fetch, Clock.systemUTC()), Drain.context());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void articlesOfTheFeedsOfASiteAreReadAndTheFeedsNamed() throws Exception {
        home("/rss", "/olahraga/rss");
        feed("/rss", "/berita/satu");
        feed("/olahraga/rss", "/berita/dua");

        List<String> articles = round();

        assertEquals(List.of(site.url("/berita/satu"), site.url("/berita/dua")), articles);
        assertEquals(
                "dibaca lewat umpan " + site.url("/rss") + " (1 entri), umpan " + site.url("/olahraga/rss")
                        + " (1 entri)",
                note);
    }

    @Test
    void siteWithAFeedAndASitemapIsReadByOneOfThem() throws Exception {
        home("/rss");
        feed("/rss", "/berita/satu");
        site.text(
                "/sitemap.xml",
                "application/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + site.url("/berita/satu")
                        + "</loc><lastmod>" + Instant.now() + "</lastmod></url></urlset>");

        round();

        assertEquals(1, site.asked().stream().filter("/berita/satu"::equals).count());
    }

    @Test
    void secondRoundAsksOnlyTheListsAgain() throws Exception {
        home("/rss");
        feed("/rss", "/berita/satu");
        round();
        int before = site.asked().size();

        List<String> again = round();

        assertEquals(List.of(), again);
        assertEquals(List.of("/rss"), site.asked().subList(before, site.asked().size()));
    }

    @Test
    void feedThatMovedIsFoundAgain() throws Exception {
        home("/rss");
        feed("/rss", "/berita/satu");
        round();
        site.status("/rss", 404);
        home("/rss-baru");
        feed("/rss-baru", "/berita/satu", "/berita/dua");

        for (int failure = 0; failure < 3; failure++) {
            assertThrows(SourceFailure.class, this::round);
        }
        List<String> articles = round();

        assertTrue(articles.contains(site.url("/berita/dua")), articles::toString);
        assertEquals("dibaca lewat umpan " + site.url("/rss-baru") + " (2 entri)", note);
    }

    @Test
    void listThatCannotBeReadIsToldOnceAndDoesNotKeepTheOthersFromBeingRead() throws Exception {
        home("/rss", "/olahraga/rss");
        feed("/rss", "/berita/satu");
        feed("/olahraga/rss", "/berita/dua");
        round();
        site.status("/rss", 404);
        feed("/olahraga/rss", "/berita/dua", "/berita/tiga");

        List<String> first = round();
        List<String> second = round();

        assertEquals(2, first.size(), first::toString);
        assertTrue(first.get(0).contains("menjawab 404"), first::toString);
        assertEquals(site.url("/berita/tiga"), first.get(1));
        assertEquals(List.of(), second);
    }

    @Test
    void listThatStaysBrokenIsLookedForAgainWithTheOthers() throws Exception {
        home("/rss", "/olahraga/rss");
        feed("/rss", "/berita/satu");
        feed("/olahraga/rss", "/berita/dua");
        round();
        site.status("/rss", 404);
        for (int failure = 0; failure < 3; failure++) {
            round();
        }

        round();

        assertEquals("dibaca lewat umpan " + site.url("/olahraga/rss") + " (1 entri)", note);
    }

    @Test
    void listThatIsBusyDuringTheSearchIsTriedAgain() throws Exception {
        home("/rss", "/olahraga/rss");
        feed("/olahraga/rss", "/berita/dua");
        becomesAFeedAfter("/rss", exchange -> StubSite.send(exchange, 503, "text/plain", new byte[0]));

        round();

        assertTrue(String.valueOf(note).contains(site.url("/rss")), () -> String.valueOf(note));
    }

    @Test
    void siteThatAsksForAPauseDuringTheSearchIsSearchedFromThereOn() throws Exception {
        home("/rss");
        becomesAFeedAfter("/rss", SiteConnectorTest::asksForAPause);

        assertThrows(SourceFailure.class, this::round);
        round();

        assertEquals("dibaca lewat umpan " + site.url("/rss") + " (1 entri)", note);
        assertEquals(1, site.asked().stream().filter("/"::equals).count());
    }

    @Test
    void siteThatAsksForAPauseIsNotSearchedAgain() throws Exception {
        home("/rss");
        feed("/rss", "/berita/satu");
        round();
        site.page("/rss", SiteConnectorTest::asksForAPause);
        long homes = site.asked().stream().filter("/"::equals).count();

        for (int failure = 0; failure < 4; failure++) {
            assertThrows(SourceFailure.class, this::round);
        }

        assertEquals(homes, site.asked().stream().filter("/"::equals).count());
    }

    @Test
    void siteWithNothingTellsWhatWasLookedForAndIsSearchedFromTheBeginningNextTime() throws Exception {
        site.text("/", "text/html", "<html><body>Selamat datang</body></html>");

        SourceFailure failure = assertThrows(SourceFailure.class, this::round);

        assertTrue(failure.getMessage().contains("/sitemap.xml: dijawab dengan status 404"), failure.getMessage());
        home("/rss");
        feed("/rss", "/berita/satu");
        assertEquals(List.of(site.url("/berita/satu")), round());
    }

    @Test
    void articleWhoseOwnerReservesItIsPassedOver() throws Exception {
        home("/rss");
        feed("/rss", "/berita/satu");
        site.page("/berita/satu", exchange -> {
            exchange.getResponseHeaders().set("X-Robots-Tag", "noai");
            StubSite.send(exchange, 200, "text/html", "<html><body>isi</body></html>".getBytes(StandardCharsets.UTF_8));
        });

        List<String> told = round();

        assertEquals(1, told.size());
        assertTrue(told.get(0).contains("meminta halaman ini tidak dikumpulkan"), told::toString);
    }

    private void home(String... feeds) {
        StringBuilder head = new StringBuilder();
        for (String feed : feeds) {
            head.append("<link rel='alternate' type='application/rss+xml' href='")
                    .append(feed)
                    .append("'>");
        }
        site.text("/", "text/html", "<html><head>" + head + "</head><body></body></html>");
    }

    private void feed(String path, String... articles) {
        StringBuilder items = new StringBuilder();
        for (String article : articles) {
            items.append("<item><link>").append(site.url(article)).append("</link></item>");
            site.text(
                    article,
                    "text/html",
                    "<html><head><title>Lomba</title><meta property='og:type' content='article'></head><body><article>"
                            + "<h1>Lomba " + article + "</h1>" + STORY + "</article></body></html>");
        }
        site.text(
                path,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>W</title>" + items + "</channel></rss>");
    }

    private void becomesAFeedAfter(String path, StubSite.Page first) {
        site.page(path, exchange -> {
            feed(path, "/berita/satu");
            first.answer(exchange);
        });
    }

    private static void asksForAPause(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", "1");
        StubSite.send(exchange, 429, "text/plain", new byte[0]);
    }

    private static String told(Sighting sighting) {
        return sighting instanceof Sighting.Article article
                ? article.post().id().id()
                : String.valueOf(sighting);
    }

    /** Addresses of the articles met until the source wants a pause; each step by a reading of its own, as after a failure. */
    private List<String> round() throws Exception {
        List<String> articles = new ArrayList<>();
        Split split = connector.splits().get(0);
        Batch batch;
        do {
            try (Reading reading = connector.open(split, cursor)) {
                batch = reading.next();
                cursor = batch.cursor();
                note = reading.note();
            }
            batch.sightings().stream().map(SiteConnectorTest::told).forEach(articles::add);
        } while (batch.pause().isZero());
        return articles;
    }
}
