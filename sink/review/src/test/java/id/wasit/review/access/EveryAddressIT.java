package id.wasit.review.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import id.wasit.model.Strength;
import id.wasit.review.News;
import id.wasit.review.Pages;
import id.wasit.store.access.UserRole;
import id.wasit.store.leads.LeadState;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address against every role and against nobody. */
@AutoConfigureMockMvc
class EveryAddressIT extends Pages {
    /** Addresses that work without a login, each for a reason that stands in SecurityConfig. */
    private static final Set<String> OPEN = Set.of(
            "GET /masuk",
            "GET /ditolak-masuk",
            "GET /jawab",
            "POST /jawab",
            "GET /undangan/{token}",
            "POST /undangan/{token}",
            "POST /bahasa",
            "POST /tema");

    private static final Pattern FIXED_WORDS =
            Pattern.compile("(?s)<(h1|h2|label|button|th|legend|summary|caption|dt)\\b[^>]*>(.*?)</\\1>");

    private static final Pattern INDONESIAN = Pattern.compile(
            "(?i)\\b(dan|yang|tidak|untuk|dengan|belum|sudah|perkara|unggahan|alasan|simpan|kembali|wilayah|keputusan|sebagai)\\b");

    @Autowired
    private MockMvc browser;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private String key;

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            nusaraya().flag("a1", "rini", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:nomor dua]");
        }
        if (store.leads().counts("wati").get(LeadState.NEW) == 0) {
            store.flags().writeLeads(List.of(News.about("analis-hadir", "p-rini", "1")));
        }
        if (store.users().find("jauh-wilayah").isEmpty()) {
            limited("jauh-wilayah", null, Set.of("Negeri Jauh"), Set.of());
            limited("jauh-unit", null, Set.of(), Set.of("Dinas Jauh"));
            limited("dekat-unit", "Dinas Pendidikan Nusaraya", Set.of(), Set.of());
        }
        key = store.flags().caseOf("contohgram", "a1").orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void isOpenToItsRolesOnly(Address address) throws Exception {
        for (UserRole role : UserRole.values()) {
            SignedIn person = new SignedIn("sari", "Sari", Set.of(role), "x", true);

            int status = send(address.ask(key).with(user(person)).with(csrf())).getStatus();

            assertThat(status == 403)
                    .as(address + " as " + role.code() + ": " + status)
                    .isEqualTo(!address.roles().contains(role.code()));
            assertThat(status).as(address + " as " + role.code()).isLessThan(500);
        }
    }

    /** Every address, for each role that may open it, by somebody from whom the case is kept: it is not there. */
    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void showsNothingOfACaseThatIsKeptFromThePerson(Address address) throws Exception {
        for (String limited : List.of("jauh-wilayah", "jauh-unit", "dekat-unit")) {
            for (UserRole role : List.of(UserRole.REVIEWER, UserRole.SUPERVISOR)) {
                if (!address.roles().contains(role.code())) {
                    continue;
                }
                store.users().grant(limited, Set.of(role), "wasit");
                SignedIn person = new SignedIn(limited, limited, Set.of(role), "x", true);

                MockHttpServletResponse answer =
                        send(address.ask(key).with(user(person)).with(csrf()));

                if (address.path().contains("{key}")) {
                    assertThat(answer.getStatus())
                            .as(address + " by " + limited)
                            .isEqualTo(404);
                }
                if (address.path().startsWith("/berita/{nomor}")) {
                    assertThat(answer.getStatus())
                            .as(address + " by " + limited)
                            .isEqualTo(404);
                }
                assertThat(answer.getContentAsString())
                        .doesNotContain("@rini", "Rini Rahmawati", "coblos nomor dua", key);
                assertThat(String.valueOf(answer.getRedirectedUrl())).doesNotContain(key);
            }
        }
    }

    /** What a browser is told with every page, and that no page needs an exception. */
    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void hasNoScriptAndNoStyleOfItsOwnAndSaysSo(Address address) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.values()), "x", true);

        MockHttpServletResponse answer =
                send(address.ask(key).with(user(person)).with(csrf()));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getContentAsString())
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("<[^>]* style=")
                .doesNotContainPattern("<style")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    /** Headings, labels and buttons; what people or the store wrote stays in the language in which it was written. */
    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void speaksEnglishWhenAskedTo(Address address) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.values()), "x", true);

        MockHttpServletResponse answer = send(address.ask(key)
                .cookie(new Cookie("bahasa", "en"))
                .with(user(person))
                .with(csrf()));
        boolean isPage = String.valueOf(answer.getContentType()).startsWith("text/html");
        String page = isPage ? answer.getContentAsString(StandardCharsets.UTF_8) : "";

        assertThat(page).doesNotContain("??");
        assertThat(FIXED_WORDS.matcher(page).results().map(found -> found.group(2)
                        .replaceAll("<[^>]*>", " ")))
                .noneMatch(words -> INDONESIAN.matcher(words).find());
    }

    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void leadsAStrangerToTheLogin(Address address) throws Exception {
        MockHttpServletResponse answer = send(address.ask(key).with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).endsWith("/masuk");
    }

    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void isWhereALoginLeadsIfItShowsAPage(Address address) throws Exception {
        if (!address.method().equals(HttpMethod.GET)) {
            return;
        }
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.values()), "x", true);
        MockHttpServletResponse answer = send(address.ask(key).with(user(person)));
        boolean isFile = answer.getHeader(HttpHeaders.CONTENT_DISPOSITION) != null;
        boolean isPage = answer.getStatus() == 200
                && String.valueOf(answer.getContentType()).startsWith("text/html");

        MvcResult refused =
                browser.perform(address.ask(key).accept(MediaType.TEXT_HTML)).andReturn();

        if (isFile || isPage) {
            Object wanted = Objects.requireNonNull(refused.getRequest().getSession())
                    .getAttribute("SPRING_SECURITY_SAVED_REQUEST");
            assertThat(wanted != null).isEqualTo(isPage);
        }
    }

    @ParameterizedTest
    @MethodSource("id.wasit.review.access.Address#all")
    void takesNoFormFromElsewhere(Address address) throws Exception {
        if (address.method().equals(HttpMethod.POST)) {
            SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.values()), "x", true);

            assertThat(send(address.ask(key).with(user(person))).getStatus()).isEqualTo(403);
        }
    }

    @Test
    void theTableKnowsEveryAddressOfThePages() {
        Set<String> served = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("id.wasit"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .collect(Collectors.toSet());

        Set<String> known = Address.all().stream().map(Address::toString).collect(Collectors.toSet());
        known.addAll(OPEN);

        assertThat(served).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/perkara/tidak-ada",
                "/perkara/'%20OR%201=1%20--",
                "/perkara/..%2F..%2Fetc%2Fpasswd",
                "/perkara/%00"
            })
    void anAddressThatIsMadeUpFindsNothing(String path) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);

        assertThat(send(get(URI.create(path)).with(user(person))).getStatus()).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jalur",
                "kategori",
                "kekuatan",
                "kontestasi",
                "wilayah",
                "unit",
                "sumber",
                "cari",
                "dalam",
                "calon",
                "rilis",
                "status",
                "tenggat",
                "penelaah",
                "urut",
                "setelah"
            })
    void aFilterIsOnlyAValue(String filter) throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);

        for (String value : List.of("'; DROP TABLE wasit.cases; --", "\" | & ! ( ) :*", "\\", "%", "😀")) {
            assertThat(send(get("/antrean").param(filter, value).with(user(person)))
                            .getStatus())
                    .as(filter + "=" + value)
                    .isIn(200, 400);
        }
    }

    @Test
    void pagesForbidScriptsOfOthers() throws Exception {
        MockHttpServletResponse answer = send(get("/masuk"));

        assertThat(answer.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/prometheus"})
    void metricsAreForThisMachineOnly(String path) throws Exception {
        assertThat(send(get(path)).getStatus()).isEqualTo(200);

        MockHttpServletResponse elsewhere = send(get(path).with(request -> {
            request.setRemoteAddr("203.0.113.7");
            return request;
        }));

        assertThat(elsewhere.getStatus()).isEqualTo(403);
    }

    @Test
    void aReviewerSettlesNoDispute() throws Exception {
        SignedIn person = new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);

        assertThat(send(Address.of("POST /perkara/{key}/langkah penyelia")
                                .ask(key)
                                .with(user(person))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
    }

    private void limited(String login, @Nullable String unit, Set<String> regions, Set<String> units) {
        store.users().add(login, login, Set.of(UserRole.REVIEWER), unit, "wasit");
        store.users().limit(login, regions, units, "wasit");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
