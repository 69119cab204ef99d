package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import id.wasit.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Handing in exports and reports in a browser. The reading process is stood in for by a server that counts what it is given. */
class IntakeIT extends BrowserPages {
    private static final FilePayload SCREENSHOT = new FilePayload(
            "layar.png", "image/png", "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1));

    private static final Map<String, String> REPORT = Map.of(
            "#l-alamat", "https://contohgram.example/p/1",
            "#l-platform", "contohgram",
            "#l-akun", "orang.luar",
            "#l-waktu", "2025-11-19T20:15",
            "#l-teks", "laporan tunggal",
            "#l-dasar", "surat tugas 7");

    private static final AtomicReference<Store> STORE = new AtomicReference<>();
    private static final AtomicReference<String> GIVEN = new AtomicReference<>("");
    private static final HttpServer READER = reader();

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry properties) {
        properties.add(
                "wasit.intake.url",
                () -> "http://127.0.0.1:" + READER.getAddress().getPort() + "/");
        properties.add("wasit.intake.secret", () -> "rahasia");
    }

    @BeforeEach
    void fill() {
        STORE.set(store);
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
    }

    @Test
    void exportIsSentAsItIsAndItsCountsAreShown() {
        Page page = windowAgain("oki");
        page.navigate(address("/unggah"));
        page.setInputFiles(
                "#f-berkas",
                new FilePayload("ekspor é.csv", "text/csv", "id,body\n1,ayo\n".getBytes(StandardCharsets.UTF_8)));
        page.fill("#f-dasar", "surat tugas 7");

        page.click("#berkas button");

        assertThat(page.locator("#unggahan .toast-line")).containsText("9 masuk, 7 di luar daftar, 1 ditolak");
        assertThat(page.locator("#unggahan .toast-line a")).hasText("Lihat yang ditolak");
        assertThat(page.locator("#unggahan tbody tr").first()).containsText("ekspor é.csv");
        assertThat(GIVEN.get()).isEqualTo("id,body\n1,ayo\n");
        Pictures.take(page, "intake-done");
    }

    @Test
    void reportOfAnAccountThatIsNotOnTheRosterIsToldAndNotKept() {
        Page page = reporting();
        page.selectOption("#l-zona", "+09:00");
        page.setInputFiles("#l-gambar", SCREENSHOT);

        page.click("#laporan button");

        assertThat(page.locator("#unggahan .toast-line"))
                .containsText("Akun ini tidak ada di daftar; laporan tidak disimpan.");
        assertThat(GIVEN.get())
                .contains("\"author_handle\":\"orang.luar\"", "\"created_at\":\"2025-11-19T20:15:00+09:00\"")
                .contains("\"screenshot\":\"data:image/png;base64,");
    }

    @Test
    void mistakeInAReportIsToldWhereItWasMade() {
        Page page = reporting();
        page.fill("#l-akun", "");

        page.click("#laporan button");

        assertThat(page.locator("#laporan [role=status]")).hasText("Isi nama akun atau nomor akun.");
    }

    @Test
    void aLoginThatEndedLeavesWhatWasTypedWhereItIs() {
        Page page = reporting();
        page.context().clearCookies();

        page.click("#laporan button");

        assertThat(page.locator("#laporan [role=status]")).containsText("Sesi Anda berakhir");
        assertThat(page.locator("#l-teks")).hasValue("laporan tunggal");
    }

    @Test
    void whenThePageAsksByItselfAfterTheLoginEndedWhatWasTypedStaysToo() {
        Page page = reporting();
        page.context().clearCookies();

        page.evaluate("htmx.ajax('GET', '/unggah', {source: '#unggahan', target: '#unggahan'})");

        assertThat(page.locator("[data-ended]")).containsText("Sesi Anda berakhir");
        assertThat(page.locator("#l-teks")).hasValue("laporan tunggal");
    }

    @Test
    void reportWithAScreenshotAndNoWordsSaysWhyTheWordsAreNeeded() {
        Page page = reporting();
        page.fill("#l-teks", "");
        page.setInputFiles("#l-gambar", SCREENSHOT);

        page.click("#laporan button");

        assertThat(page.locator("#laporan [role=status]")).containsText("Wasit tidak membaca gambar");
    }

    /** The page of somebody who has filled in a whole report and not sent it. */
    private Page reporting() {
        Page page = windowAgain("sari");
        page.navigate(address("/unggah"));
        REPORT.forEach(page::fill);
        return page;
    }

    private static HttpServer reader() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 4);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                GIVEN.set(body);
                boolean known = "rahasia".equals(exchange.getRequestHeaders().getFirst("Wasit-Secret"));
                byte[] number = known ? counted(exchange.getRequestHeaders(), body) : new byte[0];
                exchange.sendResponseHeaders(known ? 200 : 403, number.length);
                exchange.getResponseBody().write(number);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] counted(Headers headers, String body) {
        long id = STORE.get()
                .uploads()
                .begin(told(headers, "Wasit-Name"), told(headers, "Wasit-Legal-Basis"), told(headers, "Wasit-User"));
        boolean report = body.startsWith("{");
        STORE.get().uploads().dropped(id, report ? 1 : 9, report ? 1 : 7, report ? 0 : 1);
        return Long.toString(id).getBytes(StandardCharsets.US_ASCII);
    }

    private static String told(Headers headers, String name) {
        return URLDecoder.decode(headers.getFirst(name), StandardCharsets.UTF_8);
    }
}
