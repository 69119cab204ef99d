package id.wasit.review.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import id.wasit.model.Strength;
import id.wasit.model.TextPart;
import id.wasit.review.Nusaraya;
import id.wasit.review.Pages;
import id.wasit.review.access.SignedIn;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Ground;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Severity;
import id.wasit.store.cases.Sign;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@AutoConfigureMockMvc
class DossierPagesIT extends Pages {
    @Autowired
    private MockMvc browser;

    private String key;

    @BeforeEach
    void readyCase() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            key = nusaraya().flag("a1", "rini", "ajakan_memilih", Strength.STRONG, "[ACT:coblos] [TARGET:nomor dua]");
            judge("sari");
            store.cases().decideIdentity(new Step(key, version("sari"), "sari", "akun di daftar", null), true);
            judge("budi");
            store.cases().advance(new Step(key, version("wati"), "wati", "jawaban tertulis", null), MoveKind.HEAR);
        }
        key = store.flags().caseOf("contohgram", "a1").orElseThrow();
    }

    @Test
    void supervisorGetsTheWholeDossierAndTheCardOffersIt() throws Exception {
        MockHttpServletResponse pdf = ask("/perkara/" + key + "/dosir/lengkap", "wati", UserRole.SUPERVISOR);

        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition")).contains("attachment", "-lengkap.pdf");
        assertThat(pdf.getContentAsString(StandardCharsets.ISO_8859_1)).contains(Nusaraya.NIP);
        assertThat(ask("/perkara/" + key, "wati", UserRole.SUPERVISOR).getContentAsString())
                .contains("/dosir/lengkap");
    }

    @Test
    void reviewerGetsTheRedactedOneOnly() throws Exception {
        MockHttpServletResponse json = ask("/perkara/" + key + "/dosir?bentuk=json", "sari", UserRole.REVIEWER);

        assertThat(json.getStatus()).isEqualTo(200);
        assertThat(json.getContentAsString())
                .contains("coblos")
                .doesNotContain("Rini", Nusaraya.NIP, "contohgram.example");
        assertThat(ask("/perkara/" + key, "sari", UserRole.REVIEWER).getContentAsString())
                .contains("/dosir\"")
                .doesNotContain("/dosir/lengkap");
    }

    private MockHttpServletResponse ask(String address, String login, UserRole role) throws Exception {
        return browser.perform(get(address).with(user(new SignedIn(login, login, Set.of(role), "x", true))))
                .andReturn()
                .getResponse();
    }

    private void judge(String login) {
        store.cases()
                .decide(new Decision(
                        key,
                        version(login),
                        login,
                        Verdict.INDICATION,
                        new Sign(
                                "ajakan_memilih",
                                Severity.MEDIUM,
                                "SKB D8",
                                List.of(new Ground("p", TextPart.OWN, 0, 4))),
                        "ajakan yang jelas",
                        null));
    }

    private int version(String login) {
        return store.cases().open(key, login).row().version();
    }
}
