package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import id.wasit.store.access.LoginGuard;
import id.wasit.store.access.UserRole;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AutoConfigureMockMvc
class LoginIT extends Pages {
    private static int visitor;

    @Autowired
    private MockMvc browser;

    @Test
    void waitGrowsWithEveryWrongPasswordAndOutlivesARestart() throws Exception {
        nusaraya().user("gita", "Gita Permata", UserRole.REVIEWER);
        for (int i = 0; i < LoginGuard.FREE_OF_ACCOUNT; i++) {
            assertThat(enter("gita", "salah sekali " + i)).isEqualTo("/masuk?gagal");
        }

        assertThat(enter("gita", Nusaraya.PASSWORD)).isEqualTo("/masuk?gagal");
        // The database knows it, not this process.
        assertThat(store.logins().heldAccount("gita")).isPresent();
        clock.add(LoginGuard.FIRST_WAIT.plusSeconds(1));
        assertThat(enter("gita", "salah lagi")).isEqualTo("/masuk?gagal");
        clock.add(LoginGuard.FIRST_WAIT.plusSeconds(1));
        assertThat(enter("gita", Nusaraya.PASSWORD))
                .as("the second wait is longer")
                .isEqualTo("/masuk?gagal");
        clock.add(LoginGuard.LONGEST_WAIT);
        assertThat(enter("gita", Nusaraya.PASSWORD)).isEqualTo("/");

        assertThat(store.ledger().before(Long.MAX_VALUE, 30))
                .extracting(entry -> entry.kind())
                .contains("login", "login_failed", "login_locked");
    }

    @Test
    void adminSeesWhatIsLockedAndUnlocksIt() throws Exception {
        nusaraya().user("guntur", "Guntur Adi", UserRole.REVIEWER);
        for (int i = 0; i < LoginGuard.FREE_OF_ACCOUNT; i++) {
            enter("guntur", "salah sekali " + i);
        }
        SignedIn admin = new SignedIn("adi", "Adi", Set.of(UserRole.ADMIN), "x", true);

        assertThat(browser.perform(get("/pengguna").with(user(admin)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Buka kunci", "guntur");
        browser.perform(post("/pengguna/buka-kunci")
                .param("alamat", "false")
                .param("siapa", "guntur")
                .with(user(admin))
                .with(csrf()));

        assertThat(enter("guntur", Nusaraya.PASSWORD)).isEqualTo("/");
    }

    @Test
    void addressThatGuessesManyAccountsWaits() throws Exception {
        for (int i = 0; i < LoginGuard.FREE_OF_ADDRESS; i++) {
            store.logins().failed("nobody" + i, "203.0.113.9");
        }

        assertThat(enterFrom("203.0.113.9", "nobody", "x").getResponse().getStatus())
                .isEqualTo(429);
    }

    @Test
    void whoIsNoLongerActiveStaysOutside() throws Exception {
        nusaraya().user("hani", "Hani Wulandari", UserRole.REVIEWER);
        store.users().activate("hani", false, "wasit");

        assertThat(enter("hani", Nusaraya.PASSWORD)).isEqualTo("/masuk?gagal");
    }

    @Test
    void whoHasNotUsedTheInvitationHasNoPassword() throws Exception {
        store.users().add("indra", "Indra Saputra", Set.of(UserRole.REVIEWER), null, "wasit");

        assertThat(enter("indra", "")).isEqualTo("/masuk?gagal");
    }

    @Test
    void guessingOfLinksIsSlowedForOneVisitorAndForNobodyElse() throws Exception {
        String guesser = "198.51.100." + ++visitor;
        for (int i = 0; i < RequestLimit.Kind.LOGIN.most(); i++) {
            assertThat(guess(guesser)).isEqualTo(200);
        }

        assertThat(guess(guesser)).isEqualTo(429);
        assertThat(guess("198.51.100." + ++visitor)).isEqualTo(200);
        clock.add(Duration.ofMinutes(2));
        assertThat(guess(guesser)).isEqualTo(200);
    }

    private int guess(String address) throws Exception {
        return browser.perform(post("/undangan/tebakan")
                        .param("sandi", "x")
                        .param("ulang", "x")
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aLoginThatIsSentTwiceLeadsIn() throws Exception {
        MockHttpSession session = loggedIn("karin");

        assertThat(stale(post("/masuk").param("nama", "Karin"), session).getRedirectedUrl())
                .isEqualTo("/");
        assertThat(stale(post("/masuk").param("nama", "budi"), session).getStatus())
                .as("another name")
                .isEqualTo(403);
    }

    @Test
    void whatAScriptSendsFromAPageOfBeforeTheLastLoginIsNotTakenForAnEndOfTheSession() throws Exception {
        MockHttpSession session = loggedIn("laras");

        MockHttpServletResponse byScript =
                stale(post("/perkara/pegang").header("X-Requested-With", "XMLHttpRequest"), session);
        MockHttpServletResponse byHtmx = stale(post("/sumber/perintah").header("HX-Request", "true"), session);

        assertThat(byScript.getStatus()).isEqualTo(403);
        assertThat(byHtmx.getStatus()).isEqualTo(403);
        assertThat(byHtmx.getHeader("HX-Refresh")).isEqualTo("true");
    }

    private MockHttpSession loggedIn(String login) throws Exception {
        nusaraya().user(login, "Karin Laras", UserRole.REVIEWER);
        MvcResult entered = enterFrom("198.51.100." + ++visitor, login, Nusaraya.PASSWORD);
        return (MockHttpSession) Objects.requireNonNull(entered.getRequest().getSession(false));
    }

    /** What a page of before the login brings. */
    private MockHttpServletResponse stale(MockHttpServletRequestBuilder request, MockHttpSession session)
            throws Exception {
        return browser.perform(request.session(session).param("_csrf", "dari halaman lama"))
                .andReturn()
                .getResponse();
    }

    @ParameterizedTest
    @CsvSource({
        "terlalu pdk,         terlalu pdk,         12 sampai 128",
        "joko suka air putih, joko suka air putih, nama masuk",
        "empat kata berbeda,  empat kata lainnya,  tidak sama"
    })
    void aPasswordThatWillNotDoIsExplained(String password, String again, String why) throws Exception {
        if (store.users().find("joko").isEmpty()) {
            store.users().add("joko", "Joko Susilo", Set.of(UserRole.REVIEWER), null, "wasit");
        }
        String token =
                store.users().invite("joko", Duration.ofHours(1), "wasit").token();

        MvcResult answer = browser.perform(post("/undangan/" + token)
                        .param("sandi", password)
                        .param("ulang", again)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr("198.51.100." + ++visitor);
                            return request;
                        }))
                .andReturn();

        assertThat(answer.getResponse().getContentAsString()).contains(why);
        assertThat(store.users().find("joko").orElseThrow().passwordHash()).isNull();
    }

    private String enter(String login, String password) throws Exception {
        return enterFrom("198.51.100." + ++visitor, login, password)
                .getResponse()
                .getRedirectedUrl();
    }

    private MvcResult enterFrom(String address, String login, String password) throws Exception {
        return browser.perform(post("/masuk")
                        .param("nama", login)
                        .param("sandi", password)
                        .with(csrf())
                        .with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn();
    }
}
