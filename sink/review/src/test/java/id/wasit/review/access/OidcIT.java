package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import id.wasit.review.access.Directory.Person;
import id.wasit.store.access.User;
import id.wasit.store.access.UserRole;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Logging in with a directory that really answers: discovery, keys, a code that is bound to this browser. */
class OidcIT extends Pages {
    private static final Directory DIRECTORY = new Directory();
    private static final Person SARI =
            new Person("s-1", "Sari.Lestari", "Sari Lestari", List.of("wasit-telaah", "kantin"), "Badan Contoh");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry settings) {
        settings.add("wasit.oidc.issuer", DIRECTORY::issuer);
        settings.add("wasit.oidc.client-id", () -> Directory.CLIENT);
        settings.add("wasit.oidc.client-secret", () -> Directory.SECRET);
        settings.add("wasit.oidc.unit-claim", () -> "office");
        settings.add("wasit.oidc.roles", () -> "wasit-telaah=penelaah; wasit-periksa=auditor");
        settings.add("wasit.login.local", () -> "false");
        settings.add("wasit.login.break-glass", () -> "darurat");
    }

    @AfterAll
    static void close() {
        DIRECTORY.close();
    }

    @Test
    void firstLoginMakesTheAccountWithTheMappedRolesAndOffice() throws Exception {
        DIRECTORY.is(SARI);

        HttpResponse<String> page = logIn(browser());

        assertThat(page.uri().getPath()).isEqualTo("/antrean");
        assertThat(page.body()).contains("Sari Lestari");
        assertThat(DIRECTORY.sawChallenge()).as("PKCE").isTrue();
        User made = store.users().find("sari.lestari").orElseThrow();
        assertThat(made.roles()).containsExactly(UserRole.REVIEWER);
        assertThat(made.unit()).isEqualTo("Badan Contoh");
        assertThat(made.passwordHash()).isNull();
        assertThat(store.ledger().before(Long.MAX_VALUE, 20))
                .anyMatch(entry -> entry.kind().equals("login")
                        && entry.actor().equals("sari.lestari")
                        && "oidc".equals(entry.body().get("how")));
    }

    @Test
    void rolesFollowTheDirectoryAtTheNextLogin() throws Exception {
        DIRECTORY.is(new Person("s-2", "tono", "Tono", List.of("wasit-telaah"), "Badan Contoh"));
        logIn(browser());
        DIRECTORY.is(new Person("s-2", "tono.baru", "Tono", List.of("wasit-periksa"), "Badan Contoh"));

        logIn(browser());

        assertThat(store.users().find("tono").orElseThrow().roles()).isEqualTo(Set.of(UserRole.AUDITOR));
        assertThat(store.users().find("tono.baru"))
                .as("the subject counts, not the name")
                .isEmpty();
    }

    @Test
    void whoHasNoMappedGroupIsToldSoAndGetsNoAccount() throws Exception {
        DIRECTORY.is(new Person("s-3", "tamu", "Tamu", List.of("kantin"), "Badan Contoh"));
        HttpClient browser = browser();

        HttpResponse<String> page = logIn(browser);

        assertThat(page.uri().getPath()).isEqualTo("/ditolak-masuk");
        assertThat(page.body()).contains("tidak memiliki peran di Wasit");
        assertThat(store.users().find("tamu")).isEmpty();
        assertThat(get(browser, address("/antrean")).uri().getPath()).isEqualTo("/masuk");
    }

    @Test
    void nameOfALocalAccountIsNotTakenOver() throws Exception {
        nusaraya().user("kepala", "Kepala", UserRole.SUPERVISOR);
        DIRECTORY.is(new Person("s-4", "kepala", "Bukan Kepala", List.of("wasit-telaah"), "Badan Contoh"));

        HttpResponse<String> page = logIn(browser());

        assertThat(page.uri().getPath()).isEqualTo("/ditolak-masuk");
        assertThat(store.users().find("kepala").orElseThrow().roles()).containsExactly(UserRole.SUPERVISOR);
    }

    @Test
    void closedAccountStaysOutside() throws Exception {
        DIRECTORY.is(new Person("s-5", "pensiun", "Pensiun", List.of("wasit-telaah"), "Badan Contoh"));
        logIn(browser());
        store.users().activate("pensiun", false, "wasit");

        assertThat(logIn(browser()).uri().getPath()).isEqualTo("/ditolak-masuk");
    }

    @Test
    void tokenThatTheDirectoryDidNotSignOpensNothing() throws Exception {
        DIRECTORY.is(new Person("s-6", "palsu", "Palsu", List.of("wasit-telaah"), "Badan Contoh"));
        DIRECTORY.forge();

        HttpResponse<String> page = logIn(browser());

        assertThat(page.uri().toString()).endsWith("/masuk?direktori");
        assertThat(store.users().find("palsu")).isEmpty();
    }

    @Test
    void withLocalAccountsOffOnlyTheEmergencyAccountHasAPassword() throws Exception {
        nusaraya().user("darurat", "Darurat", UserRole.ADMIN);
        nusaraya().user("biasa", "Biasa", UserRole.REVIEWER);

        assertThat(password("biasa").uri().toString()).contains("gagal");
        assertThat(password("darurat").uri().getPath()).isEqualTo("/pengguna");
    }

    private HttpResponse<String> logIn(HttpClient browser) throws Exception {
        HttpResponse<String> page = get(browser, address("/masuk"));
        assertThat(page.body()).contains("/oauth2/authorization/kantor");
        return get(browser, address("/oauth2/authorization/kantor"));
    }

    private HttpResponse<String> password(String login) throws Exception {
        HttpClient browser = browser();
        Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(get(browser, address("/masuk")).body());
        assertThat(token.find()).isTrue();
        String form = "nama=" + login + "&sandi=" + URLEncoder.encode(Nusaraya.PASSWORD, StandardCharsets.UTF_8)
                + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address("/masuk")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
        return answer;
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static HttpResponse<String> get(HttpClient browser, String address) throws Exception {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
