package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.wasit.store.cases.CaseState;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the letter to the case that is ready: who is named answers, and a supervisor reads it. */
class AnsweringIT extends BrowserPages {
    private String key;

    @BeforeEach
    void aCaseInWhichTwoPeopleAgreed() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            key = nusaraya().heard("j1", "rini");
        }
    }

    @Test
    void theAnswerOfThePersonIsReadBeforeTheCaseIsReady() {
        Page wati = windowOf("wati");
        wati.navigate(address("/perkara/" + key));
        wati.click("#hak-jawab");
        wati.waitForURL("**/hak-jawab");
        Looking.at(wati, "hearing-empty");
        wati.click("text=Buat surat");
        waitFor(wati, "#kode");
        Looking.at(wati, "letter");
        String code = wati.locator("#kode").textContent();

        Page rini = window();
        rini.navigate(address("/jawab"));
        rini.fill("#kode", code.toLowerCase(Locale.ROOT));
        rini.fill("#nama", "Rini Rahmawati");
        rini.fill("#pernyataan", "Akun itu dipinjam keponakan saya pada hari itu.\nSurat pernyataannya terlampir.");
        rini.setInputFiles(
                "#berkas",
                new FilePayload(
                        "surat pernyataan.pdf", "application/pdf", "%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII)));
        Looking.at(rini, "answer-filled");
        rini.click("text=Kirim pernyataan");
        assertThat(rini.locator("#tanda-terima")).isVisible();
        Looking.at(rini, "answer-sent");

        wati.navigate(address("/perkara/" + key));
        assertThat(wati.locator("#hak-jawab")).containsText("Baca pernyataan baru (1)");
        wati.click("label[for=v-1]");
        wati.fill("#alasan", "menjawab tertulis");
        wati.click("#simpan");
        assertThat(wati.locator("main")).containsText("ada jawaban yang belum dibaca");
        wati.navigate(address("/perkara/" + key + "/hak-jawab"));
        Looking.at(wati, "hearing-unread");
        wati.click("text=Saya sudah membacanya");
        assertThat(wati.locator("article")).containsText("Dibaca wati");
        Looking.at(wati, "hearing-read");
        wati.navigate(address("/perkara/" + key));
        wati.click("label[for=v-1]");
        wati.fill("#alasan", "menjawab tertulis: akun dipinjam");
        wati.click("#simpan");
        waitFor(wati, "[data-saved='" + key + "']");

        assertThat(store.cases().card(key, "wati").row().state()).isEqualTo(CaseState.READY);

        wati.navigate(address("/perkara/" + key));
        Download dossier = wati.waitForDownload(() -> wati.keyboard().press("o"));
        assertThat(dossier.suggestedFilename()).endsWith("-lengkap.pdf");

        rini.navigate(address("/jawab"));
        rini.fill("#kode", code);
        rini.click("#tujuan-koreksi");
        rini.fill("#nama", "Rini Rahmawati");
        rini.fill("#pernyataan", "Akun itu bukan milik saya.");
        rini.click("text=Kirim pernyataan");
        waitFor(rini, "#tanda-terima");
        wati.navigate(address("/permohonan"));
        assertThat(wati.locator(".days")).hasText("sisa 72 jam");
        Looking.at(wati, "requests");
        wati.click("section[aria-labelledby=h-buka] a");
        waitFor(wati, "#p-akun");
        Looking.at(wati, "request");
        wati.click("#p-akun");
        wati.fill("#alasan", "surat keterangan operator");
        wati.click("text=Putuskan dan laksanakan");
        assertThat(wati.locator("section[aria-labelledby=h-putusan]")).containsText("1 baris daftar diakhiri");
        Looking.at(wati, "request-decided");
        assertThat(store.roster().entriesOf("contohgram:rini")).isEmpty();
    }
}
