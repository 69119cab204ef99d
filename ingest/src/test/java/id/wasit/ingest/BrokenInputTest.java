package id.wasit.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.fetch.Fetcher;
import id.wasit.ingest.source.SourceContext;
import id.wasit.ingest.source.SourceFailure;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table in {@code docs/broken-input.md} says what people are really told. */
class BrokenInputTest {
    private static final Path DOCUMENT = Path.of("../docs/broken-input.md");
    private static final String HEADER = "source,item_id,author_id,text,created_at\n";

    @TempDir
    Path folder;

    private final StubSite site = new StubSite();

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contohgram,1.9E+18,77,Ayo ke TPS,2025-10-20T03:00:00Z",
                "contohgram,1,77,Ayo ke TPS,20 Oktober",
                "contohgram,1,77,Ayo,ke,TPS,2025-10-20T03:00:00Z",
                "contohgram,1,77,,2025-10-20T03:00:00Z",
                "contohgram,1,,Ayo ke TPS,2025-10-20T03:00:00Z",
                "contohgram,1,77,\"Ayo ke TPS,2025-10-20T03:00:00Z"
            })
    void damagedRow(String row) throws Exception {
        tells("ekspor.csv", (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            catatan.csv    | tanggal,judul,isi
            ekspor.ndjson  | {"source":"contohgram","item_id":
            """)
    void damagedFile(String name, String content) throws Exception {
        tells(name, (content + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void damagedArchive() throws Exception {
        tells("ekspor.csv.gz", new byte[] {0x1F, (byte) 0x8B, 8, 0, 1, 2, 3});
    }

    @ParameterizedTest
    @CsvSource({
        "FEED, /halaman",
        "FEED, /sibuk",
        "FEED, /rusak",
        "FEED, /tertutup/rss",
        "FEED, /hilang",
        "SITEMAP, /halaman",
        "PAGES, /daftar",
        "TELEGRAM, /s/kosong"
    })
    void siteThatDoesNotDoWhatItShould(SourceKind kind, String path) throws Exception {
        site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /tertutup\n");
        site.text("/halaman", "text/html", "<html><body>Selamat datang</body></html>");
        site.text("/daftar", "text/html", "<html><body><a href='/1'>Satu</a><a href='/2'>Dua</a></body></html>");
        site.text("/s/kosong", "text/html", "<html><body>Telegram</body></html>");
        site.status("/rusak", 500);
        site.page("/sibuk", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "60");
            StubSite.send(exchange, 429, "text/plain", new byte[0]);
        });

        tells(new SourceSettings("warta", kind, List.of(site.url(path)), null, Duration.ofMinutes(10), "contoh", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.7/rss", "http://situs.invalid/rss", "warta"})
    void addressThatLeadsNowhere(String address) throws Exception {
        tells(new SourceSettings(
                "warta", SourceKind.FEED, List.of(address), null, Duration.ofMinutes(10), "contoh", null));
    }

    private void tells(String name, byte[] content) throws Exception {
        Path file = Files.write(Files.createDirectory(folder.resolve("masuk")).resolve(name), content);
        tells(SourceSettings.inbox("kotak", "contoh", String.valueOf(file.getParent())));
    }

    private void tells(SourceSettings settings) throws Exception {
        String told = told(settings)
                .replace(folder.resolve("masuk") + "/", "")
                .replaceAll("http://localhost:[0-9]+", "https://situs.example")
                .replace("localhost", "situs.example");

        assertTrue(Files.readString(DOCUMENT).contains("| " + told + " |"), () -> DOCUMENT + " lacks: " + told);
    }

    private String told(SourceSettings settings) throws Exception {
        Fetcher fetcher = new Fetcher(
                FetchSettings.polite("WasitTest/1", "https://wasit.example/kontak")
                        .withDelay(Duration.ZERO)
                        .withPrivateHosts(Set.of("localhost")),
                Clock.systemUTC());
        SampleRoster roster = new SampleRoster("contohgram:77", "telegram:kosong");
        try {
            return String.join(
                    " ",
                    Drain.of(Connectors.of(settings, fetcher, context()), roster.load())
                            .reasons());
        } catch (SourceFailure failure) {
            return String.valueOf(failure.getMessage());
        }
    }

    private static SourceContext context() {
        return new SourceContext(Clock.systemUTC(), true, platform -> List.of("kosong"));
    }
}
