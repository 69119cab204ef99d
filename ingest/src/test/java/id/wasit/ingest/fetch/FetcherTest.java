package id.wasit.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.StubSite;
import id.wasit.ingest.source.SourceFailure;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {
    private StubSite site;
    private Fetcher fetcher;

    @BeforeEach
    void start() {
        site = new StubSite();
        fetcher = fetcher(Set.of("localhost"), Duration.ZERO);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void tellsWhoAsks() throws Exception {
        StringBuilder agent = new StringBuilder();
        site.page("/a", exchange -> {
            agent.append(exchange.getRequestHeaders().getFirst("User-Agent"));
            StubSite.send(exchange, 200, "text/html; charset=ISO-8859-1", new byte[] {65});
        });

        Fetched fetched = fetcher.fetch(site.url("/a"));

        assertEquals("WasitTest/1 (+https://wasit.example/kontak)", agent.toString());
        assertEquals("ISO-8859-1", fetched.charset());
        assertArrayEquals(new byte[] {65}, fetched.body());
    }

    @Test
    void validatorsOfTheLastAnswerMakeTheNextRequestConditional() throws Exception {
        site.page("/a", exchange -> {
            boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            StubSite.send(exchange, known ? 304 : 200, "text/html", known ? new byte[0] : new byte[] {65});
        });

        Fetched first = fetcher.fetch(site.url("/a"));
        Fetched second = fetcher.fetch(site.url("/a"), first.validators());

        assertFalse(first.unchanged());
        assertTrue(second.unchanged());
    }

    @ParameterizedTest
    @CsvSource({"429, 7", "503, 7", "500, 0"})
    void failingHostSaysWhenToComeBack(int status, int seconds) {
        site.page("/a", exchange -> {
            if (seconds > 0) {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
            }
            StubSite.send(exchange, status, "text/plain", new byte[0]);
        });

        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        assertEquals(Duration.ofSeconds(seconds), failure.notBefore());
        assertTrue(failure.getMessage().contains(String.valueOf(status)));
    }

    @Test
    void slowPageIsGivenUpInTime() {
        site.page("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                for (int i = 0; i < 100; i++) {
                    body.write('x');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });

        Fetcher hasty = fetcher(Set.of("localhost"), Duration.ZERO, Duration.ofSeconds(2));
        SourceFailure failure = assertThrows(SourceFailure.class, () -> hasty.fetch(site.url("/a")));

        assertTrue(failure.getMessage().contains("tidak menjawab penuh"), failure.getMessage());
    }

    @Test
    void endlessStreamIsCutAtTheLimit() {
        site.page("/a", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 14];
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(block);
            }
        });

        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        assertTrue(failure.getMessage().contains("lebih besar dari batas 65536"), failure.getMessage());
    }

    @Test
    void gzipBombIsCutAtTheLimit() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50 << 20]);
        }
        site.page("/a", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            StubSite.send(exchange, 200, "text/html", packed.toByteArray());
        });

        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        assertTrue(failure.getMessage().contains("lebih besar"), failure.getMessage());
    }

    @Test
    void lengthThatIsALieIsNotBelieved() throws Exception {
        try (RawServer server =
                new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\nConnection: close\r\n\r\nsedikit")) {
            SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(server.url("/a")));

            assertTrue(failure.getMessage().contains("panjang yang dijanjikan"), failure.getMessage());
        }
    }

    @Test
    void connectionThatTheServerClosedWhileIdleIsOpenedAnew() throws Exception {
        try (RawServer server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nisi")) {
            fetcher.fetch(server.url("/a"));

            Fetched second = fetcher.fetch(server.url("/a"));

            assertEquals("isi", new String(second.body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void redirectsAreFollowedWithinTheLimit() throws Exception {
        redirect("/a", "/b");
        redirect("/b", "/c");
        site.text("/c", "text/plain", "sampai");

        assertEquals("sampai", new String(fetcher.fetch(site.url("/a")).body(), StandardCharsets.UTF_8));
    }

    @Test
    void circleOfRedirectsEnds() {
        redirect("/a", "/b");
        redirect("/b", "/a");

        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        assertTrue(failure.getMessage().contains("dialihkan lebih dari 3 kali"), failure.getMessage());
    }

    @Test
    void redirectToAPrivateAddressIsNotFollowed() {
        StubSite inner = new StubSite();
        inner.text("/rahasia", "text/plain", "rahasia");
        redirect("/a", inner.url("/rahasia").replace("localhost", "127.0.0.1"));

        assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        assertEquals(List.of(), inner.asked());
        inner.close();
    }

    @Test
    void nameThatLeadsToAPrivateAddressIsNotAsked() {
        Fetcher strict = fetcher(Set.of(), Duration.ZERO);

        SourceFailure failure = assertThrows(SourceFailure.class, () -> strict.fetch(site.url("/a")));

        assertEquals(List.of(), site.asked());
        assertTrue(failure.getMessage().contains("fetch.private-hosts"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::",
                "240.0.0.1",
                "198.18.0.1"
            })
    void privateAddressesAreKnown(String address) throws Exception {
        assertTrue(AddressRule.isPrivate(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "103.10.0.1", "2001:4860:4860::8888"})
    void publicAddressesAreNotPrivate(String address) throws Exception {
        assertFalse(AddressRule.isPrivate(InetAddress.getByName(address)));
    }

    @Test
    void pageThatRobotsForbidIsNotAsked() {
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");

        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        assertTrue(failure.getMessage().contains("robots.txt"), failure.getMessage());
        assertEquals(List.of("/robots.txt"), site.asked());
    }

    @Test
    void hostWhoseRobotsFailIsClosedAndWithoutRobotsOpen() throws Exception {
        site.status("/robots.txt", 500);
        site.text("/a", "text/plain", "isi");

        assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        site.status("/robots.txt", 404);
        assertTrue(fetcher(Set.of("localhost"), Duration.ZERO)
                .fetch(site.url("/a"))
                .found());
    }

    @Test
    void robotsAreAskedOnceForManyPages() throws Exception {
        site.text("/a", "text/plain", "isi").text("/b", "text/plain", "isi");

        fetcher.fetch(site.url("/a"));
        fetcher.fetch(site.url("/b"));

        assertEquals(List.of("/robots.txt", "/a", "/b"), site.asked());
    }

    @Test
    void addressThatIsNoneIsNamed() {
        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch("ftp//x"));

        assertTrue(failure.getMessage().contains("bukan alamat http"), failure.getMessage());
    }

    private void redirect(String from, String to) {
        site.page(from, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            StubSite.send(exchange, 302, "text/plain", new byte[0]);
        });
    }

    private static Fetcher fetcher(Set<String> privateHosts, Duration delay) {
        return fetcher(privateHosts, delay, Duration.ofMinutes(1));
    }

    private static Fetcher fetcher(Set<String> privateHosts, Duration delay, Duration timeout) {
        return new Fetcher(
                new FetchSettings(
                        "WasitTest/1", "https://wasit.example/kontak", delay, timeout, 1 << 16, 3, privateHosts),
                Clock.systemUTC());
    }
}
