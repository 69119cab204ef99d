package id.wasit.review.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.review.Pages;
import id.wasit.review.access.SignedIn;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Verdict;
import id.wasit.store.posts.Posts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Whoever wants it reads without knowing whom the words are about, until they have judged. */
@AutoConfigureMockMvc
class BlindfoldIT extends Pages {
    /** As the post says them; examples of the policy beside it may name a side. */
    private static final String[] NAMES = {"Bimo-Laras pasti", "nomor dua", "BimoLarasMenang", "/p/b1"};

    @Autowired
    private MockMvc browser;

    private String key;

    @BeforeEach
    void fill() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            nusaraya()
                    .flag(
                            "b1",
                            "rini",
                            "ajakan_memilih",
                            Strength.STRONG,
                            "Ayo [ACT:coblos] [TARGET:nomor dua]! Bimo-Laras pasti bisa #BimoLarasMenang");
            store.desk().set("sari", Map.of("samar", "ya"));
        }
        key = store.flags().caseOf("contohgram", "b1").orElseThrow();
    }

    @Test
    void namesAreHiddenUntilTheReaderHasJudged() throws Exception {
        assertThat(ask(get("/perkara/" + key), "sari"))
                .contains("coblos", "•••")
                .doesNotContain(NAMES);
        assertThat(ask(get("/perkara/" + key).param("awal", ""), "sari")).doesNotContain(NAMES);
        assertThat(ask(get("/antrean"), "sari")).contains("/perkara/" + key).doesNotContain(NAMES);
        assertThat(ask(get("/perkara/" + key), "budi")).contains("Bimo-Laras pasti");

        int version = store.cases().card(key, "sari").row().version();
        String shown = Posts.id(store.cases()
                        .card(key, "sari")
                        .flags()
                        .get(0)
                        .flag()
                        .post()
                        .id())
                .toString();
        Sign sign = new Sign(
                "ajakan_memilih", Severity.values()[1], "SKB D8", List.of(new Ground(shown, TextPart.OWN, 4, 10)));
        store.cases().decide(new Decision(key, version, "sari", Verdict.INDICATION, sign, "alasan", null));

        assertThat(ask(get("/perkara/" + key), "sari")).contains("Bimo-Laras pasti");
    }

    @Test
    void theDeskRemembersTheChoice() throws Exception {
        assertThat(ask(get("/meja"), "sari")).containsPattern("name=\"samar\"[^>]*checked");
        assertThat(ask(get("/meja"), "budi")).doesNotContainPattern("name=\"samar\"[^>]*checked");
    }

    private String ask(MockHttpServletRequestBuilder request, String login) throws Exception {
        SignedIn person = new SignedIn(login, login, Set.of(UserRole.REVIEWER), "x", true);
        return browser.perform(request.with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
