package id.wasit.ingest.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Connectors;
import id.wasit.ingest.Drain;
import id.wasit.ingest.Reads;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.roster.Roster;
import id.wasit.ingest.source.Batch;
import id.wasit.ingest.source.Connector;
import id.wasit.ingest.source.Reading;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Post;
import id.wasit.model.PostKind;
import id.wasit.model.Retraction;
import id.wasit.model.RetractionKind;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewsTest {
    private static final String SENTENCES =
            "Panitia menutup pendaftaran lomba perahu dayung pada Sabtu siang, kata ketua panitia"
                    + " di tepi danau. Sebanyak dua belas regu sudah mendaftar sejak pekan lalu. ";

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
    void eachEntryOfAFeedBecomesAnArticleOfItsSite() throws Exception {
        site.text("/rss", "application/rss+xml", feed("/berita/1", "/berita/2"));
        site.text("/berita/1", "text/html", article("Lomba perahu", "<p>" + SENTENCES + "</p>"));
        site.text("/berita/2", "text/html", article("Pasar malam", "<p>" + SENTENCES + "Pasar dibuka.</p>"));

        Drain drained = Drain.of(connector(SourceKind.FEED, "/rss"), Roster.empty());

        assertEquals(List.of(site.url("/berita/1"), site.url("/berita/2")), drained.ids());
        Post post = drained.posts.get(0);
        assertEquals(PostKind.ARTICLE, post.kind());
        assertEquals("Lomba perahu", post.title());
        assertEquals("localhost", post.author().id());
        assertEquals(Instant.parse("2025-10-01T03:00:00Z"), post.times().created());
    }

    @Test
    void restartBetweenAnyTwoArticlesGivesTheSameArticles() throws Exception {
        site.text("/rss", "application/rss+xml", feed("/1", "/2", "/3", "/4"));
        for (int n = 1; n <= 4; n++) {
            site.text("/" + n, "text/html", article("Berita " + n, "<p>" + SENTENCES + n + "</p>"));
        }

        Drain undisturbed = Drain.of(connector(SourceKind.FEED, "/rss"), Roster.empty());
        Drain restarted = Drain.restarting(connector(SourceKind.FEED, "/rss"), Roster.empty());

        assertEquals(undisturbed.ids(), restarted.ids());
        assertEquals(4, restarted.ids().size());
    }

    @Test
    void secondLookAtAFeedReadsOnlyWhatIsNew() throws Exception {
        site.text("/rss", "application/rss+xml", feed("/1"));
        site.text("/1", "text/html", article("Satu", "<p>" + SENTENCES + "</p>"));
        site.text("/2", "text/html", article("Dua", "<p>" + SENTENCES + "</p>"));
        Connector connector = connector(SourceKind.FEED, "/rss");
        Reading reading = connector.open(connector.splits().get(0), null);
        reading.next();
        String cursor = reading.next().cursor();

        site.text("/rss", "application/rss+xml", feed("/2", "/1"));
        Reading restarted = connector.open(connector.splits().get(0), cursor);
        restarted.next();
        Batch article = restarted.next();

        assertEquals(1, article.sightings().size());
        assertEquals(1, site.asked().stream().filter("/1"::equals).count());
    }

    @Test
    void feedThatIsAPageIsToldInPlainWords() throws Exception {
        site.text("/rss", "text/html", "<!doctype html><html><body>Selamat datang</body></html>");
        Connector connector = connector(SourceKind.FEED, "/rss");
        Reading reading = connector.open(connector.splits().get(0), null);

        SourceFailure failure = assertThrows(SourceFailure.class, reading::next);

        assertTrue(
                failure.getMessage().contains("bukan umpan RSS atau Atom: isinya halaman HTML"), failure.getMessage());
    }

    @Test
    void feedWithAForeignEntityIsRefused() throws Exception {
        site.text(
                "/rss",
                "application/rss+xml",
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><rss version='2.0'><channel>"
                        + "<title>&x;</title><item><link>/a&x;</link></item></channel></rss>");
        Connector connector = connector(SourceKind.FEED, "/rss");
        Reading reading = connector.open(connector.splits().get(0), null);

        assertThrows(SourceFailure.class, reading::next);
    }

    @Test
    void indexOfSitemapsLeadsToTheNewArticlesOnly() throws Exception {
        site.text(
                "/sitemap.xml",
                "application/xml",
                "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
                        + site.url("/news.xml") + "</loc></sitemap></sitemapindex>");
        site.text(
                "/news.xml",
                "application/xml",
                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'"
                        + " xmlns:news='http://www.google.com/schemas/sitemap-news/0.9'><url><loc>" + site.url("/baru")
                        + "</loc><news:news><news:publication><news:name>Contoh</news:name><news:language>id</news:language>"
                        + "</news:publication><news:publication_date>" + Instant.now()
                        + "</news:publication_date><news:title>Baru</news:title></news:news></url><url><loc>"
                        + site.url("/lama")
                        + "</loc><lastmod>2015-01-01</lastmod></url></urlset>");
        site.text("/baru", "text/html", article("Baru", "<p>" + SENTENCES + "</p>"));

        Drain drained = Drain.restarting(connector(SourceKind.SITEMAP, "/sitemap.xml"), Roster.empty());

        assertEquals(List.of(site.url("/baru")), drained.ids());
        assertFalse(site.asked().contains("/lama"));
    }

    @Test
    void wordPressIsReadByItsInterface() throws Exception {
        site.text(
                "/wp-json/wp/v2/posts?per_page=100&orderby=modified&order=desc&_fields=id,link,modified_gmt",
                "application/json",
                "[{\"id\":9,\"modified_gmt\":\"2025-10-01T03:00:00\",\"link\":\"" + site.url("/9") + "\"}]");
        site.text("/9", "text/html", article("Sembilan", "<p>" + SENTENCES + "</p>"));

        assertEquals(
                List.of(site.url("/9")),
                Drain.restarting(connector(SourceKind.WORDPRESS, "/"), Roster.empty())
                        .ids());
    }

    @Test
    void wordPressThatClosesItsInterfaceIsReadByItsFeed() throws Exception {
        site.status("/wp-json/wp/v2/posts?per_page=100&orderby=modified&order=desc&_fields=id,link,modified_gmt", 401);
        site.text("/feed/", "application/rss+xml", feed("/9"));
        site.text("/9", "text/html", article("Sembilan", "<p>" + SENTENCES + "</p>"));

        assertEquals(
                List.of(site.url("/9")),
                Drain.restarting(connector(SourceKind.WORDPRESS, "/"), Roster.empty())
                        .ids());
    }

    @Test
    void brokenPageDoesNotStopTheFeed() throws Exception {
        site.text("/rss", "application/rss+xml", feed("/rusak", "/indeks", "/baik"));
        site.status("/rusak", 500);
        site.text(
                "/indeks",
                "text/html",
                "<html><body><ul><li><a href='/a'>Judul satu yang panjang</a></ul></body></html>");
        site.text("/baik", "text/html", article("Baik", "<p>" + SENTENCES + "</p>"));

        Drain drained = Drain.of(connector(SourceKind.FEED, "/rss"), Roster.empty());

        assertEquals(List.of(site.url("/baik")), drained.ids());
        assertEquals(2, drained.rejected.size());
        assertTrue(drained.reasons().stream().anyMatch(reason -> reason.contains("bukan artikel")));
        assertTrue(drained.reasons().stream().anyMatch(reason -> reason.contains("menjawab 500")));
    }

    @Test
    void splitArticleIsReadToItsEnd() throws Exception {
        site.text("/rss", "application/rss+xml", feed("/panjang-sekali-judulnya"));
        site.text(
                "/panjang-sekali-judulnya",
                "text/html",
                article(
                        "Panjang",
                        "<p>" + SENTENCES
                                + "Bagian satu.</p><div class=paging><a href='?page=2'>Halaman berikutnya</a></div>"));
        site.text(
                "/panjang-sekali-judulnya?page=2",
                "text/html",
                article(
                        "Panjang",
                        "<p>" + SENTENCES + "Bagian dua.</p><p>Penutup cerita itu disampaikan kemudian hari.</p>"));

        Post post = Drain.of(connector(SourceKind.FEED, "/rss"), Roster.empty())
                .posts
                .get(0);

        assertTrue(post.text().contains("Bagian satu.") && post.text().contains("Bagian dua."), post.text());
        assertFalse(post.truncated());
        assertEquals(site.url("/panjang-sekali-judulnya"), post.url());
    }

    @Test
    void articleWhoseSecondPartIsMissingIsMarkedAsCut() throws Exception {
        site.text("/rss", "application/rss+xml", feed("/panjang-sekali-judulnya"));
        site.text(
                "/panjang-sekali-judulnya",
                "text/html",
                article(
                        "Panjang",
                        "<p>" + SENTENCES + "</p><a href='/panjang-sekali-judulnya?page=2'>Selanjutnya</a>"));

        Post post = Drain.of(connector(SourceKind.FEED, "/rss"), Roster.empty())
                .posts
                .get(0);

        assertTrue(post.truncated());
    }

    @Test
    void changedPageComesAsANewVersionAndAnUnchangedOneNotAgain() throws Exception {
        site.text("/a", "text/html", article("Judul", "<p>" + SENTENCES + "</p>"));
        Connector connector = connector(SourceKind.PAGES, "/a");
        Reading reading = connector.open(connector.splits().get(0), null);

        Batch first = reading.next();
        Batch same = reading.next();
        site.text("/a", "text/html", article("Judul", "<p>" + SENTENCES + "Ralat: regu menjadi tiga belas.</p>"));
        Batch changed = reading.next();

        assertEquals(
                List.of(1, 0, 1),
                List.of(
                        first.sightings().size(),
                        same.sightings().size(),
                        changed.sightings().size()));
    }

    @Test
    void charsetThatTheHeaderTellsWronglyIsSetRight() throws Exception {
        String html = article("Juara", "<p>" + SENTENCES + "Piala “emas” untuk regu café.</p>")
                .replace("utf-8", "windows-1252");
        site.page(
                "/a",
                exchange -> StubSite.send(
                        exchange, 200, "text/html; charset=utf-8", html.getBytes(Charset.forName("windows-1252"))));

        Post post = Drain.of(connector(SourceKind.PAGES, "/a"), Roster.empty())
                .posts
                .get(0);

        assertTrue(post.text().contains("Piala “emas” untuk regu café."), post.text());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void knownArticleThatIsGoneIsTakenBackOnce(int status) throws Exception {
        site.text("/a", "text/html", article("Satu", "<p>" + SENTENCES + "</p>"));
        Connector connector = connector(SourceKind.PAGES, "/a");
        Reads reads = new Reads(Roster.empty(), Clock.systemUTC());
        reads.round(connector, connector.splits().get(0));
        site.status("/a", status);

        Drain seen = reads.round(connector, connector.splits().get(0));
        SourceFailure after = assertThrows(
                SourceFailure.class,
                () -> reads.round(connector, connector.splits().get(0)));

        assertEquals(seen.ids(), seen.retractions.stream().map(Retraction::item).toList());
        assertEquals(RetractionKind.DELETED, seen.retractions.get(0).kind());
        assertTrue(String.valueOf(after.getMessage()).contains("menjawab " + status));
    }

    private Connector connector(SourceKind kind, String path) {
        FetchSettings fetch = FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
        SourceSettings settings = new SourceSettings(
                "berita", kind, List.of(site.url(path)), null, Duration.ofMinutes(10), "contoh", null);
        return Connectors.of(settings, new Fetcher(fetch, Clock.systemUTC()), Drain.context());
    }

    private String feed(String... paths) {
        StringBuilder feed =
                new StringBuilder("<?xml version='1.0'?><rss version='2.0'><channel><title>Contoh</title>");
        for (String path : paths) {
            feed.append("<item><title>Judul</title><link>")
                    .append(site.url(path))
                    .append("</link><pubDate>Wed, 01 Oct 2025 10:00:00 +0700</pubDate></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private static String article(String title, String body) {
        return "<!doctype html><html><head><meta charset=utf-8><title>" + title
                + "</title><meta property='og:type' content='article'>"
                + "<meta property='article:published_time' content='2025-10-01T10:00:00+07:00'></head><body><nav>Beranda</nav><h1>"
                + title + "</h1><div class='entry-content'>" + body + "</div><footer>Hak cipta</footer></body></html>";
    }
}
