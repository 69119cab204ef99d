package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import id.wasit.store.access.KeptLogin;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The browser has its cookie, the restarted server knows no such session: only the name of the session is left, as these tests send it. */
@AutoConfigureMockMvc
class RestartIT extends Pages {
    @Autowired
    private MockMvc browser;

    @Autowired
    private Sessions sessions;

    @LocalServerPort
    private int port;

    @BeforeEach
    void people() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers();
        }
    }

    @Test
    void aRestartLogsNobodyOutAndTheFormOnTheScreenCanBeSent() throws Exception {
        MockHttpSession before = loggedIn("sari");
        String token = Objects.requireNonNull(
                        (CsrfToken) visit(before).getRequest().getAttribute(CsrfToken.class.getName()))
                .getToken();

        MvcResult after = browser.perform(afterRestart(get("/antrean"), before)).andReturn();
        assertThat(after.getResponse().getStatus()).isEqualTo(200);
        assertThat(after.getResponse().getContentAsString()).contains("Sari Lestari");

        MockHttpSession resumed = (MockHttpSession) after.getRequest().getSession(false);
        assertThat(resumed).isNotNull();
        assertThat(browser.perform(post("/antrean/lepas").session(resumed).param("_csrf", token))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/antrean");
    }

    @Test
    void requestsBesideTheFirstGoOnInItsSession() throws Exception {
        String old = keptFor("sari");
        HttpResponse<String> first = send(asked("/antrean", old));
        assertThat(first.headers().firstValue("Set-Cookie")).isPresent();

        HttpResponse<String> page = send(asked("/meja", old));
        HttpResponse<String> form = send(posted("/antrean/lepas", old, token(first)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(target(form)).startsWith("/antrean");
        assertThat(Stream.of(page, form).map(it -> it.headers().firstValue("Set-Cookie")))
                .as("a cookie would name another session")
                .containsOnly(Optional.empty());
        clock.add(Duration.ofMinutes(2));
        assertThat(target(send(asked("/meja", old)))).isEqualTo("/masuk");
    }

    @Test
    void whoLogsOutAfterTheRestartIsOutsideUnderTheOldNameToo() throws Exception {
        String old = keptFor("budi");
        HttpResponse<String> first = send(asked("/antrean", old));

        assertThat(target(send(posted("/keluar", old, token(first))))).startsWith("/masuk");

        assertThat(target(send(asked("/antrean", old)))).isEqualTo("/masuk");
    }

    @Test
    void whoWasShutOutOrWasIdleStaysOutside() throws Exception {
        MockHttpSession ended = loggedIn("budi");
        sessions.end("budi");
        MockHttpSession closed = loggedIn("lina");
        store.users().activate("lina", false, "adi");
        MockHttpSession idle = loggedIn("wati");

        assertThat(pathAfterRestart(ended)).isEqualTo("/masuk");
        assertThat(pathAfterRestart(closed)).isEqualTo("/masuk");
        clock.add(Duration.ofMinutes(91));
        assertThat(pathAfterRestart(idle)).isEqualTo("/masuk");
    }

    @Test
    void aRestartDoesNotMakeASessionYounger() throws Exception {
        MockHttpSession session = loggedIn("sari");
        for (int hour = 0; hour < 11; hour++) {
            clock.add(Duration.ofHours(1));
            visit(session);
        }
        MvcResult resumed = browser.perform(afterRestart(get("/akun"), session)).andReturn();
        assertThat(resumed.getResponse().getStatus()).isEqualTo(200);

        clock.add(Duration.ofMinutes(61));

        MockHttpSession now = (MockHttpSession) resumed.getRequest().getSession(false);
        assertThat(browser.perform(get("/akun").session(Objects.requireNonNull(now)))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .endsWith("/masuk");
    }

    private MockHttpSession loggedIn(String login) throws Exception {
        MvcResult entered = browser.perform(post("/masuk")
                        .param("nama", login)
                        .param("sandi", Nusaraya.PASSWORD)
                        .with(csrf()))
                .andReturn();
        MockHttpSession session =
                (MockHttpSession) Objects.requireNonNull(entered.getRequest().getSession(false));
        visit(session);
        return session;
    }

    private MvcResult visit(MockHttpSession session) throws Exception {
        return browser.perform(get("/akun").session(session)).andReturn();
    }

    private String pathAfterRestart(MockHttpSession session) throws Exception {
        String target = browser.perform(afterRestart(get("/akun"), session))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return URI.create(String.valueOf(target)).getPath();
    }

    /** The name of a session that this person had before the restart, as their browser still sends it. */
    private String keptFor(String login) {
        String old = "sesi-lama-" + login;
        store.keptLogins().keep(old, new KeptLogin(login, "tanda formulir", clock.instant(), true));
        return old;
    }

    private HttpRequest.Builder asked(String path, String session) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "wasit=" + session);
    }

    private HttpRequest.Builder posted(String path, String session, String token) {
        String form = "_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return asked(path, session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static String target(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElse("")).getPath();
    }

    private static MockHttpServletRequestBuilder afterRestart(
            MockHttpServletRequestBuilder request, MockHttpSession old) {
        return request.with(sent -> {
            sent.setRequestedSessionId(old.getId());
            sent.setRequestedSessionIdValid(false);
            return sent;
        });
    }
}
