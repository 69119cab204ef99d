package id.wasit.ingest.news;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetched;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.fetch.Validators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a list of articles: entries come, or the source fails with a reason. Nothing here goes to the network. */
class ListFuzzTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-10-02T00:00:00Z"), ZoneOffset.UTC);
    private static final SitemapReader SITEMAPS =
            new SitemapReader(new Fetcher(FetchSettings.polite("Wasit/1", "mailto:a@kantor.example"), CLOCK), CLOCK);

    static Stream<byte[]> feeds() {
        return bytes("""
                <rss version="2.0"><channel><title>a</title><item><link>/1</link><pubDate>Wed, 01 Oct 2025 10:00:00 +0700</pubDate></item></channel></rss>""", """
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><link href="/1"/><updated>2025-10-01T03:00:00Z</updated></entry></feed>""");
    }

    static Stream<byte[]> sitemaps() {
        return bytes("""
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://situs.example/1</loc><lastmod>2025-10-01</lastmod><news:news><news:publication_date>2025-10-01T10:00:00+07:00</news:publication_date></news:news></url></urlset>""", "https://situs.example/1\nhttps://situs.example/2");
    }

    static Stream<byte[]> posts() {
        return bytes("[{\"id\":1,\"link\":\"https://situs.example/1\",\"modified_gmt\":\"2025-10-01T03:00:00\"}]");
    }

    @MethodSource("feeds")
    @FuzzTest
    void anyBytesAreAFeedOrNone(byte[] list) {
        try {
            FeedReader.read(fetched(list));
        } catch (IOException noFeed) {
            return;
        }
    }

    @MethodSource("sitemaps")
    @FuzzTest
    void anyBytesAreASitemapOrNone(byte[] list) {
        try {
            SITEMAPS.recent(SitemapReader.parsed(fetched(list)));
        } catch (IOException noSitemap) {
            return;
        }
    }

    @MethodSource("posts")
    @FuzzTest
    void anyBytesAreWordPressPostsOrNone(byte[] list) {
        WordPressReader.posts(fetched(list));
    }

    @Test
    void brokenFeedsAreFeedsOrNone() {
        Mutations.of(feeds()).forEach(this::anyBytesAreAFeedOrNone);
    }

    @Test
    void brokenSitemapsAreSitemapsOrNone() {
        Mutations.of(sitemaps()).forEach(this::anyBytesAreASitemapOrNone);
    }

    @Test
    void brokenPostsAreWordPressPostsOrNone() {
        Mutations.of(posts()).forEach(this::anyBytesAreWordPressPostsOrNone);
    }

    private static Fetched fetched(byte[] body) {
        return new Fetched("https://situs.example/liste.xml", 200, body, "application/xml", null, Validators.NONE);
    }

    private static Stream<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
