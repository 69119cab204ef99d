package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import id.wasit.model.Strength;
import id.wasit.review.Nusaraya;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is opened again as it was seen, and a person gets what is held about them. */
class TimeTravelIT extends BrowserPages {
    @BeforeEach
    void people() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
        }
    }

    @Test
    void theScreenOfADecisionOpensFromTheHistoryWithItsRule() {
        String key =
                nusaraya().flag("w1", "rini", "ajakan_memilih", Strength.STRONG, "Ayo [ACT:coblos] [TARGET:nomor dua]");
        Page sari = windowOf("sari");
        sari.navigate(address("/perkara/" + key));
        sari.keyboard().press("b");
        sari.fill("#alasan", "mengutip berita");
        sari.click("#simpan");
        waitFor(sari, "[data-saved='" + key + "']");
        clock.add(Duration.ofMinutes(2));
        nusaraya().person("lain", "Lain Orang");

        Page wati = windowOf("wati");
        wati.navigate(address("/perkara/" + key));
        wati.click("text=layar saat itu");

        assertThat(wati.locator("h1")).containsText("Layar keputusan");
        assertThat(wati.locator("#utuh"))
                .containsText("Teks, tanda, orang, waktu, dan dasar seperti saat diputuskan; hash cocok");
        assertThat(wati.locator("mark").first()).containsText("coblos");
        assertThat(wati.locator("section[aria-labelledby=h-dasar]")).containsText("SKB");
        assertThat(wati.locator("section[aria-labelledby=h-waktu]")).containsText("kampanye");
        assertThat(wati.locator("section[aria-labelledby=h-mengapa]")).containsText("Uji balik");
        assertThat(wati.locator("section[aria-labelledby=h-identitas]")).containsText("Rini Rahmawati");
        assertThat(wati.locator("main form")).hasCount(0);
        Looking.at(wati, "screen");
    }

    @Test
    void aSupervisorTakesOutThePersonsExportForAReason() throws IOException {
        Page wati = windowOf("wati");
        wati.navigate(address("/orang"));
        Looking.at(wati, "person");
        wati.fill("#tentang", Nusaraya.NIP);
        wati.fill("#alasan", "permintaan tertulis");

        Download file = wati.waitForDownload(() -> wati.click("text=Unduh teks"));

        assertThat(file.suggestedFilename()).isEqualTo("salinan-data-p-rini.txt");
        assertThat(Files.readString(file.path())).contains(Nusaraya.NIP, "Rini Rahmawati");
        wati.fill("#tentang", "tidak-ada-orangnya");
        wati.fill("#alasan", "permintaan tertulis");
        wati.click("text=Unduh teks");
        assertThat(wati.locator(".alert")).containsText("Tidak ada orang");
    }
}
