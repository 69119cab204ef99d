package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import id.wasit.store.access.KeptLogin;
import id.wasit.store.access.UserRole;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AutoConfigureMockMvc
class SecondFactorIT extends Pages {
    private static int visitor;

    @Autowired
    private MockMvc browser;

    @DynamicPropertySource
    static void codesForAdmins(DynamicPropertyRegistry settings) {
        settings.add("wasit.login.code-roles", () -> "admin, auditor, operator");
    }

    @Test
    void whoMustHaveACodeSeesNothingElseUntilItIsOn() throws Exception {
        nusaraya().user("adi", "Adi Nugraha", UserRole.ADMIN);
        MockHttpSession session = session(enter("adi", ""));

        assertThat(go(session, "/pengguna").getResponse().getRedirectedUrl()).isEqualTo("/akun/kode");
        switchOn(session);

        assertThat(go(session, "/pengguna").getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void passwordAloneIsNotEnoughAndNoCodeWorksTwice() throws Exception {
        nusaraya().user("anwar", "Anwar Idris", UserRole.AUDITOR);
        byte[] secret = switchOn(session(enter("anwar", "")));
        String used = code(secret, 0);

        assertThat(target(enter("anwar", ""))).isEqualTo("/masuk?gagal");
        assertThat(target(enter("anwar", "000000"))).isEqualTo("/masuk?gagal");
        assertThat(target(enter("anwar", used)))
                .as("the code that switched it on")
                .isEqualTo("/masuk?gagal");
        clock.add(Duration.ofSeconds(30));
        String next = code(secret, 0);
        assertThat(target(enter("anwar", next))).isEqualTo("/");
        assertThat(target(enter("anwar", next))).as("the same again").isEqualTo("/masuk?gagal");
    }

    @Test
    void recoveryCodeWorksOnceAndIsWrittenDown() throws Exception {
        nusaraya().user("oki", "Oki Pranata", UserRole.OPERATOR);
        MockHttpSession session = session(enter("oki", ""));
        List<String> recovery = recoveryCodes(session);

        assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
        assertThat(target(enter("oki", recovery.get(3)))).isEqualTo("/");
        assertThat(target(enter("oki", recovery.get(3)))).isEqualTo("/masuk?gagal");
        assertThat(store.oneTimeCodes().left("oki")).isEqualTo(7);
        assertThat(store.ledger().before(Long.MAX_VALUE, 20))
                .extracting(entry -> entry.kind())
                .contains("totp_enrolled", "totp_recovery");
    }

    @Test
    void secretLiesEncryptedInTheDatabaseForThisAccountOnly() throws Exception {
        nusaraya().user("ayu", "Ayu", UserRole.AUDITOR);
        byte[] secret = switchOn(session(enter("ayu", "")));

        String kept = store.oneTimeCodes().secret("ayu").orElseThrow();

        assertThat(kept).doesNotContain(Base32.toBase32String(secret));
        store.users().add("bayu", "Bayu", Set.of(UserRole.AUDITOR), null, "wasit");
        store.oneTimeCodes().enroll("bayu", kept, 0, List.of());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> codes.accepts("bayu", code(secret, 0))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterARestartOnlyWhoHasAPasswordIsAskedForACode() throws Exception {
        nusaraya().user("gani", "Gani Saputra", UserRole.AUDITOR);
        store.users().add("dira", "Dira Anjani", Set.of(UserRole.AUDITOR), null, "oidc");
        store.users().vouch("dira", "https://direktori.example|d-1");

        assertThat(afterRestart("gani").getResponse().getRedirectedUrl()).isEqualTo("/akun/kode");
        assertThat(afterRestart("dira").getResponse().getStatus()).isEqualTo(200);
    }

    private MvcResult afterRestart(String login) throws Exception {
        String old = "sesi-lama-" + login;
        store.keptLogins().keep(old, new KeptLogin(login, null, clock.instant(), true));
        return browser.perform(get("/buku").with(sent -> {
                    sent.setRequestedSessionId(old);
                    sent.setRequestedSessionIdValid(false);
                    return sent;
                }))
                .andReturn();
    }

    @Test
    void busySessionEndsAfterItsLongestTime() throws Exception {
        nusaraya().user("sari", "Sari Lestari", UserRole.REVIEWER);
        MockHttpSession session = session(enter("sari", ""));
        for (int i = 0; i < 11; i++) {
            clock.add(Duration.ofHours(1));
            assertThat(go(session, "/akun").getResponse().getStatus()).isEqualTo(200);
        }

        clock.add(Duration.ofHours(3));

        go(session, "/akun");
        assertThat(session.isInvalid()).isTrue();
    }

    @Autowired
    private SecondFactor codes;

    private byte[] switchOn(MockHttpSession session) throws Exception {
        go(session, "/akun/kode");
        byte[] secret = (byte[]) session.getAttribute("pendingSecret");
        browser.perform(post("/akun/kode")
                .param("kode", code(secret, 0))
                .session(session)
                .with(csrf()));
        return secret;
    }

    @SuppressWarnings("unchecked")
    private List<String> recoveryCodes(MockHttpSession session) throws Exception {
        go(session, "/akun/kode");
        byte[] secret = (byte[]) session.getAttribute("pendingSecret");
        MvcResult answer = browser.perform(post("/akun/kode")
                        .param("kode", code(secret, 0))
                        .session(session)
                        .with(csrf()))
                .andReturn();
        return (List<String>) answer.getFlashMap().get("recovery");
    }

    private String code(byte[] secret, int steps) {
        return Totp.code(secret, Totp.step(clock.instant()) + steps);
    }

    private MvcResult enter(String login, String code) throws Exception {
        return browser.perform(from(post("/masuk")
                        .param("nama", login)
                        .param("sandi", Nusaraya.PASSWORD)
                        .param("kode", code)
                        .with(csrf())))
                .andReturn();
    }

    private MvcResult go(MockHttpSession session, String path) throws Exception {
        return browser.perform(get(path).session(session)).andReturn();
    }

    private static MockHttpServletRequestBuilder from(MockHttpServletRequestBuilder request) {
        String address = "198.51.100." + ++visitor;
        return request.with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        });
    }

    private static MockHttpSession session(MvcResult login) {
        assertThat(target(login)).isEqualTo("/");
        return (MockHttpSession) login.getRequest().getSession(false);
    }

    private static String target(MvcResult login) {
        return login.getResponse().getRedirectedUrl();
    }
}
