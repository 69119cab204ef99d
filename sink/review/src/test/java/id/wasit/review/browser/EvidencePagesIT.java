package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A capture is opened as it was, and can do nothing: what tries to is in it. */
class EvidencePagesIT extends BrowserPages {
    private static final String HTML = """
            <html><head><title>Contohgram</title><link rel=stylesheet href="https://jauh.example/a.css">
            <meta http-equiv=refresh content="1;url=https://jauh.example/pindah"><script>document.title = 'jalan'; fetch('/keluar')</script></head>
            <body onload="alert(1)"><article><h1>Rini Rahmawati</h1><p>Ayo coblos nomor %s, <b>demi</b> Nusaraya!
            <a id=tautan href="https://jauh.example/tautan">lihat videonya</a></p><img alt="foto bersama" src="https://jauh.example/pixel.png">
            <form action="https://jauh.example/kirim"><button>kirim</button></form></article></body></html>
            """;

    private String key;

    @BeforeEach
    void twoVersionsOfAPost() {
        if (store.users().isEmpty()) {
            nusaraya().withUsers().person("rini", "Rini Rahmawati");
            nusaraya().captured("e1", "1", "rini", "Ayo coblos nomor dua, demi Nusaraya!", HTML.formatted("dua"));
            nusaraya().captured("e1", "2", "rini", "Ayo coblos nomor satu, demi Nusaraya!", HTML.formatted("satu"));
        }
        key = store.flags().caseOf("contohgram", "e1").orElseThrow();
    }

    @Test
    void theCaptureIsShownWithoutAnyRequestAndItsHashIsChecked() {
        Page page = windowOf("sari");
        List<String> requests = new CopyOnWriteArrayList<>();
        page.navigate(address("/perkara/" + key));
        page.onRequest(request -> requests.add(request.url()));

        page.click("#tangkapan");
        FrameLocator frame = page.frameLocator("iframe");
        assertThat(frame.locator("article")).containsText("lihat videonya");
        frame.locator("u").click();

        Looking.at(page, "capture");
        assertThat(frame.locator("body")).containsText("[img: foto bersama]");
        assertThat(frame.locator("script, img, form, a, link, [onload]")).hasCount(0);
        assertThat(page.locator("#hash")).containsText("Hash cocok");
        assertThat(requests).allMatch(url -> url.startsWith(address("/")));
        assertThat(requests).noneMatch(url -> url.endsWith("/keluar"));
        APIResponse content = page.request().get(page.url() + "/isi");
        assertThat(content.headers().get("content-security-policy"))
                .startsWith("default-src 'none'")
                .endsWith("sandbox");
    }

    @Test
    void theWordsThatChangedAreMarkedAndTheOlderVersionSaysSo() {
        Page page = windowOf("sari");
        page.navigate(address("/perkara/" + key));
        page.click("#tangkapan");

        page.locator("section[aria-labelledby=h-versi] ol a").last().click();
        assertThat(page.locator("#beda del")).hasText("dua, ");
        assertThat(page.locator("#beda ins")).hasText("satu, ");
        Looking.at(page, "capture-diff");
        page.locator("section[aria-labelledby=h-versi] ol a").first().click();

        assertThat(page.locator("#keadaan")).containsText("ada versi yang lebih baru");
    }
}
