package id.wasit.review.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.review.Pages;
import id.wasit.review.access.SignedIn;
import id.wasit.store.access.UserRole;
import id.wasit.store.hearing.Statement;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/** The one page without a login: it takes, and tells nothing. */
@AutoConfigureMockMvc
class AnswerIT extends Pages {
    private static final Pattern CODE = Pattern.compile("id=\"kode\">([0-9A-Z-]{19})<");
    /** Well formed, and nobody has it: the check of fifteen zeros is zero. */
    private static final String UNKNOWN = "0000-0000-0000-0000";

    private static final byte[] PDF = "%PDF-1.7 surat".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc browser;

    @LocalServerPort
    private int port;

    private String key;

    @BeforeEach
    void heardCase() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            nusaraya().heard("a1", "rini");
        }
        key = store.flags().caseOf("contohgram", "a1").orElseThrow();
    }

    @Test
    void letterShowsTheCodeOnceAndTheAnswerLandsOnTheCase() throws Exception {
        String code = letter();
        int before = store.hearing().of(key, "wati").size();

        MockHttpServletResponse sent = send(code, "Akun itu <b>dipinjam</b>.");
        String page = ask(get(path(""))).getContentAsString();

        assertThat(sent.getStatus()).isEqualTo(200);
        assertThat(sent.getContentAsString()).contains("id=\"tanda-terima\"");
        assertThat(store.hearing().of(key, "wati")).hasSize(before + 1);
        assertThat(page).contains("Akun itu &lt;b&gt;dipinjam&lt;/b&gt;.", "surat.pdf", "Saya sudah membacanya");
        assertThat(page).doesNotContain(code);
    }

    @Test
    void wrongCodeGetsTheSamePageWithTheSameHeaders() throws Exception {
        clock.add(Duration.ofHours(5));
        MockHttpServletResponse right = send(letter(), "benar");
        MockHttpServletResponse wrong = send(UNKNOWN, "salah");

        assertThat(withoutReceipt(wrong)).isEqualTo(withoutReceipt(right));
        assertThat(wrong.getStatus()).isEqualTo(right.getStatus());
        assertThat(wrong.getHeaderNames()).isEqualTo(right.getHeaderNames());
    }

    @Test
    void theOpenPageTellsNothingOfAnyCase() throws Exception {
        String page = browser.perform(get("/jawab")).andReturn().getResponse().getContentAsString();

        assertThat(page).doesNotContain("rini", "Rini", "coblos", key, "/antrean");
    }

    @Test
    void mistakesAreToldAndWhatWasTypedStays() throws Exception {
        MockHttpServletResponse slip = send("ABCD", "panjang sekali ceritanya");
        MockHttpServletResponse script = browser.perform(form(UNKNOWN, "teks")
                        .file(new MockMultipartFile(
                                "berkas", "a.pdf", "application/pdf", "MZ".getBytes(StandardCharsets.US_ASCII)))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(slip.getStatus()).isEqualTo(422);
        assertThat(slip.getContentAsString()).contains("id=\"salah\"", "panjang sekali ceritanya", "ABCD");
        assertThat(script.getStatus()).isEqualTo(422);
        assertThat(script.getContentAsString()).contains("Jenis dilihat dari isinya");
    }

    @Test
    void aCodeIsTriedTenTimesAnHourWhetherItWorksOrNot() throws Exception {
        clock.add(Duration.ofHours(2));
        int last = 0;

        for (int i = 0; i <= 10; i++) {
            last = send(UNKNOWN, "lagi").getStatus();
        }

        assertThat(last).isEqualTo(429);
    }

    @Test
    void oneAddressSendsThirtyAMinute() throws Exception {
        clock.add(Duration.ofHours(3));
        int last = 0;

        for (int i = 0; i <= 30; i++) {
            last = browser.perform(form("ABCD", "teks").with(csrf()).with(request -> {
                        request.setRemoteAddr("203.0.113.9");
                        return request;
                    }))
                    .andReturn()
                    .getResponse()
                    .getStatus();
        }

        assertThat(last).isEqualTo(429);
    }

    @Test
    void filesOfStrangersAreDownloadsOnlyAndOnlyForThoseWhoSeeTheCase() throws Exception {
        send(letter(), "dengan berkas");
        Statement said = store.hearing().of(key, "wati").get(0);
        String file = path("/" + said.id() + "/berkas/1");

        MockHttpServletResponse mine = ask(get(file));
        MockHttpServletResponse nobodys = browser.perform(get(file)).andReturn().getResponse();

        assertThat(mine.getContentType()).isEqualTo("application/octet-stream");
        assertThat(mine.getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(mine.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(mine.getContentAsByteArray()).isEqualTo(PDF);
        assertThat(nobodys.getRedirectedUrl()).endsWith("/masuk");
    }

    /** Over the wire, because only the server itself reads forms with files. */
    @Test
    void aRealFormNeedsItsTokenAndOtherPagesTakeNoFiles() throws Exception {
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = http.send(HttpRequest.newBuilder(address("/jawab")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        int before = store.hearing().of(key, "wati").size();

        HttpResponse<String> sent =
                http.send(wire("/jawab", letter(), token.group(1)), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> forged =
                http.send(wire("/jawab", letter(), "palsu"), HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> login =
                http.send(wire("/masuk", "x", token.group(1)), HttpResponse.BodyHandlers.ofString());

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("tanda-terima");
        assertThat(store.hearing().of(key, "wati")).hasSize(before + 1);
        assertThat(forged.statusCode()).isEqualTo(302);
        assertThat(forged.headers().firstValue("Location").orElseThrow()).endsWith("/jawab?ulang");
        assertThat(login.statusCode()).isEqualTo(415);
    }

    private HttpRequest wire(String path, String code, String token) throws IOException {
        StringBuilder body = new StringBuilder();
        String[][] fields = {
            {"_csrf", token},
            {"kode", code},
            {"tujuan", "jawaban"},
            {"sebagai", "ppk"},
            {"nama", "Kepala Dinas"},
            {"kontak", ""},
            {"pernyataan", "lewat kabel"}
        };
        for (String[] field : fields) {
            body.append("--batas\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append("\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        body.append("--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"surat.pdf\"\r\n")
                .append("Content-Type: application/pdf\r\n\r\n%PDF-1.7 surat\r\n--batas--\r\n");
        return HttpRequest.newBuilder(address(path))
                .header("Content-Type", "multipart/form-data; boundary=batas")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String letter() throws Exception {
        String letter = ask(post(path("/surat")).param("hari", "7")).getContentAsString();
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).as(letter).isTrue();
        assertThat(letter).contains("Rini Rahmawati", "/jawab").doesNotContain("??");
        return code.group(1);
    }

    private MockHttpServletResponse send(String code, String text) throws Exception {
        return browser.perform(form(code, text)
                        .file(new MockMultipartFile("berkas", "surat.pdf", "application/pdf", PDF))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static MockMultipartHttpServletRequestBuilder form(String code, String text) {
        MockMultipartHttpServletRequestBuilder form = multipart("/jawab");
        form.param("kode", code);
        form.param("tujuan", "jawaban");
        form.param("sebagai", "yang_bersangkutan");
        form.param("nama", "Rini Rahmawati");
        form.param("pernyataan", text);
        return form;
    }

    private String path(String more) {
        return "/perkara/" + key + "/hak-jawab" + more;
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        SignedIn wati = new SignedIn("wati", "Wati Puspita", Set.of(UserRole.SUPERVISOR), "x", true);
        return browser.perform(request.with(user(wati)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String withoutReceipt(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString().replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}", "#");
    }
}
