package id.wasit.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.StubSite;
import id.wasit.ingest.source.SourceFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the people who look after a source are told when its server does not do what it should, and how long it is left in peace. */
class MisbehavingServerTest {
    private static final Instant NOON = Instant.parse("2025-10-01T05:00:00Z");

    private final StubSite site = new StubSite();
    private final FakeTicker ticker = new FakeTicker();
    private final List<HostWatch.Request> requests = new ArrayList<>();
    private final Fetcher fetcher = new Fetcher(
            new FetchSettings(
                    "WasitTest/1",
                    "https://wasit.example/kontak",
                    Duration.ZERO,
                    Duration.ofMinutes(1),
                    1 << 16,
                    3,
                    Set.of("localhost")),
            Clock.fixed(NOON, ZoneOffset.UTC),
            requests::add,
            ticker);

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HTTP/1.1 429 Too Many Requests\\r\\nRetry-After: 90\\r\\nContent-Length: 0\\r\\n\\r\\n   | 90 | menjawab 429; dicoba lagi nanti
            HTTP/1.1 503 Busy\\r\\nRetry-After: 5\\r\\nContent-Length: 0\\r\\n\\r\\n               | 5  | menjawab 503; dicoba lagi nanti
            HTTP/1.1 500 Broken\\r\\nContent-Length: 0\\r\\n\\r\\n                                    | 0  | menjawab 500; dicoba lagi nanti
            HTTP/1.1 200 OK\\r\\nContent-Length: 900\\r\\n\\r\\nterpotong                             | 0  | terputus atau tidak sesuai dengan panjang yang dijanjikan
            HTTP/1.1 200 OK\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n                        | 0  | terputus atau tidak sesuai dengan panjang yang dijanjikan
            HTTP/1.1 200 OK\\r\\nContent-Encoding: gzip\\r\\nContent-Length: 5\\r\\n\\r\\nbukan         | 0  | terputus atau tidak sesuai dengan panjang yang dijanjikan
            HTTP/1.1 200 OK\\r\\nContent-Encoding: br\\r\\nContent-Length: 5\\r\\n\\r\\nbukan           | 0  | terputus atau tidak sesuai dengan panjang yang dijanjikan
            HTTP/1.1 200 OK\\r\\nContent-Encoding: zstd\\r\\nContent-Length: 5\\r\\n\\r\\nbukan         | 0  | mengirim kemasan "zstd"; yang dikenal: gzip, br
            HTTP/1.1 302 Found\\r\\nLocation: http://10.0.0.7/\\r\\nContent-Length: 0\\r\\n\\r\\n        | 0  | menunjuk ke jaringan dalam; tidak dibuka
            HTTP/1.1 302 Found\\r\\nLocation: /lagi\\r\\nContent-Length: 0\\r\\n\\r\\n                   | 0  | dialihkan lebih dari 3 kali; periksa alamatnya
            bukan HTTP sama sekali\\r\\n\\r\\n                                                        | 0  | terputus atau tidak sesuai dengan panjang yang dijanjikan
            """)
    void peopleAreToldInPlainWords(String answer, int pause, String told) throws IOException {
        try (RawServer server = new RawServer(answer.replace("\\r", "\r").replace("\\n", "\n"))) {
            SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(server.url("/a")));

            assertTrue(failure.getMessage().contains(told), failure.getMessage());
            assertEquals(Duration.ofSeconds(pause), failure.notBefore());
        }
    }

    @Test
    void hostThatFailsAgainAndAgainIsLeftInPeaceLongerEachTime() throws Exception {
        site.status("/a", 500);
        for (int i = 0; i < 5; i++) {
            assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));
        }
        int asked = site.asked().size();

        SourceFailure resting = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/b")));

        assertEquals(asked, site.asked().size());
        assertTrue(resting.getMessage().contains("gagal 5 kali berturut-turut"), resting.getMessage());
        assertEquals(Duration.ofMinutes(5), resting.notBefore());

        ticker.forward(Duration.ofMinutes(5));
        assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));
        resting = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));
        assertEquals(Duration.ofMinutes(10), resting.notBefore());
    }

    @Test
    void oneAnswerAfterTheRestMakesTheHostWellAgain() throws Exception {
        site.status("/a", 500).text("/b", "text/plain", "isi");
        for (int i = 0; i < 5; i++) {
            assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));
        }
        ticker.forward(Duration.ofMinutes(5));

        fetcher.fetch(site.url("/b"));

        assertTrue(fetcher.fetch(site.url("/b")).found());
    }

    @Test
    void hostThatAskedToWaitIsNotAskedBefore() {
        site.page("/a", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            StubSite.send(exchange, 429, "text/plain", new byte[0]);
        });
        assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/a")));

        SourceFailure failure = assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/b")));

        assertEquals("situs ini minta jeda; dicoba lagi nanti", failure.getMessage());
        assertEquals(Duration.ofHours(1), failure.notBefore());
        assertEquals(List.of("/robots.txt", "/a"), site.asked());
    }

    @Test
    void pagesThatAreTooLargeDoNotMakeTheirHostRest() throws Exception {
        site.page("/besar", exchange -> StubSite.send(exchange, 200, "text/plain", new byte[1 << 17]));
        site.text("/a", "text/plain", "isi");
        for (int i = 0; i < 6; i++) {
            assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/besar")));
        }

        assertTrue(fetcher.fetch(site.url("/a")).found());
    }

    @Test
    void packedAnswersAreUnpacked() throws Exception {
        packed("/gzip", "gzip", gzip("isi surat"));
        packed("/br", "br", stored("isi surat"));
        packed("/biasa", "identity", "isi surat".getBytes(StandardCharsets.UTF_8));

        for (String path : List.of("/gzip", "/br", "/biasa")) {
            assertEquals("isi surat", new String(fetcher.fetch(site.url(path)).body(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyRequestIsToldToTheMetrics() throws Exception {
        site.text("/a", "text/plain", "isi").status("/rusak", 500).status("/tetap", 304);

        fetcher.fetch(site.url("/a"));
        fetcher.fetch(site.url("/tetap"));
        assertThrows(SourceFailure.class, () -> fetcher.fetch(site.url("/rusak")));

        assertEquals(
                List.of(
                        HostWatch.Outcome.ANSWERED,
                        HostWatch.Outcome.ANSWERED,
                        HostWatch.Outcome.UNCHANGED,
                        HostWatch.Outcome.FAILED),
                requests.stream().map(HostWatch.Request::outcome).toList());
        assertEquals(
                List.of(0, 3, 0, 0),
                requests.stream().map(HostWatch.Request::bytes).toList());
        assertTrue(requests.stream().allMatch(request -> request.host().equals("localhost")));
    }

    private void packed(String path, String encoding, byte[] bytes) {
        site.page(path, exchange -> {
            assertEquals("gzip, br", exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            exchange.getResponseHeaders().set("Content-Encoding", encoding);
            StubSite.send(exchange, 200, "text/plain", bytes);
        });
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    /** One block of Brotli that is stored as it is (RFC 7932, section 9.2), and the empty last block. */
    private static byte[] stored(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int head = (bytes.length - 1) << 4 | 1 << 20;
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        stored.write(head);
        stored.write(head >> 8);
        stored.write(head >> 16);
        stored.writeBytes(bytes);
        stored.write(3);
        return stored.toByteArray();
    }
}
