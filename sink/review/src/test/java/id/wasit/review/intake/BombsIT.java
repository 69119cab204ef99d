package id.wasit.review.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import id.wasit.review.Pages;
import id.wasit.review.access.SignedIn;
import id.wasit.store.access.UserRole;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What is sent to hurt: too much, too deep, too many parts. It is refused with a word, and costs no memory to speak of. */
@AutoConfigureMockMvc
class BombsIT extends Pages {
    @Autowired
    private MockMvc browser;

    @Test
    void aReportThatIsTooLargeIsNotReadToItsEnd() throws Exception {
        byte[] huge = new byte[16 << 20];
        java.util.Arrays.fill(huge, (byte) ' ');

        MockHttpServletResponse answer = report(huge);

        assertThat(answer.getStatus()).isEqualTo(413);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("700 KB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DEEP", "NUMBER", "{\"alamat\":", "[]", "\"teks\"", "{\"alamat\":{\"a\":1}}", "PK\u0003\u0004"})
    void aReportOfAnotherFormIsRefusedWithAWord(String body) throws Exception {
        String sent =
                switch (body) {
                    case "DEEP" -> "{\"alamat\":" + "[".repeat(100_000);
                    case "NUMBER" -> "{\"alamat\":" + "9".repeat(100_000) + "}";
                    default -> body;
                };

        MockHttpServletResponse answer = report(sent.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).isNotBlank().doesNotContain("Exception");
    }

    @Test
    void anExportThatClaimsToBeLargerThanAllowedIsNotBegun() throws Exception {
        MockHttpServletResponse answer = browser.perform(post("/unggah/berkas?nama=a.csv&dasar=uji")
                        .with(request -> {
                            request.addHeader("Content-Length", Long.toString(5L << 40));
                            return request;
                        })
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .with(user(sari()))
                        .with(csrf()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(413);
    }

    private MockHttpServletResponse report(byte[] body) throws Exception {
        return browser.perform(post("/unggah/laporan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .with(user(sari()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static SignedIn sari() {
        return new SignedIn("sari", "Sari", Set.of(UserRole.REVIEWER), "x", true);
    }
}
