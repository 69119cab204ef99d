package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    void requestsBesideTheFirstAreAnsweredButOpenNoFurtherSession() throws Exception {
        MockHttpSession before = loggedIn("sari");
        browser.perform(afterRestart(get("/antrean"), before)).andReturn();

        MvcResult beside = browser.perform(afterRestart(get("/meja"), before)).andReturn();
        assertThat(beside.getResponse().getStatus()).isEqualTo(200);
        clock.add(Duration.ofMinutes(2));
        MvcResult late = browser.perform(afterRestart(get("/meja"), before)).andReturn();

        assertThat(late.getResponse().getRedirectedUrl()).endsWith("/masuk");
    }

    @Test
    void whoLoggedOutWasShutOutOrWasIdleStaysOutside() throws Exception {
        MockHttpSession left = loggedIn("sari");
        browser.perform(post("/keluar").session(left).with(csrf())).andReturn();
        MockHttpSession ended = loggedIn("budi");
        sessions.end("budi");
        MockHttpSession closed = loggedIn("lina");
        store.users().activate("lina", false, "adi");
        MockHttpSession idle = loggedIn("wati");
        clock.add(Duration.ofMinutes(91));

        for (MockHttpSession session : new MockHttpSession[] {left, ended, closed, idle}) {
            assertThat(browser.perform(afterRestart(get("/akun"), session))
                            .andReturn()
                            .getResponse()
                            .getRedirectedUrl())
                    .endsWith("/masuk");
        }
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

    private static MockHttpServletRequestBuilder afterRestart(
            MockHttpServletRequestBuilder request, MockHttpSession old) {
        return request.with(sent -> {
            sent.setRequestedSessionId(old.getId());
            sent.setRequestedSessionIdValid(false);
            return sent;
        });
    }
}
