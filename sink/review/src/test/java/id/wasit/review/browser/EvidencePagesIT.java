package id.wasit.review.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.wasit.model.Captured;
import id.wasit.store.sql.Hash;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
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

    private static final byte[] PICTURE = picture();

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
        Page page = windowAgain("sari");
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
        Page page = windowAgain("sari");
        page.navigate(address("/perkara/" + key));
        page.click("#tangkapan");

        page.locator("section[aria-labelledby=h-versi] ol a").last().click();
        assertThat(page.locator("#beda del")).hasText("dua, ");
        assertThat(page.locator("#beda ins")).hasText("satu, ");
        Looking.at(page, "capture-diff");
        page.locator("section[aria-labelledby=h-versi] ol a").first().click();

        assertThat(page.locator("#keadaan")).containsText("ada versi yang lebih baru");
    }

    @Test
    void theScreenshotOfAReportIsShownOnItsOwnAndItsAddressGivesAPictureThatCanDoNothing() {
        String record = "{\"text\":\"Ayo coblos nomor dua!\",\"screenshot\":\"data:image/png;base64,"
                + Base64.getEncoder().encodeToString(PICTURE) + "\"}";
        Captured report = new Captured("application/json", record.getBytes(StandardCharsets.UTF_8));
        String reported = nusaraya().captured("laporan-1", "1", "rini", "Ayo coblos nomor dua!", report);
        Page page = windowAgain("sari");
        page.navigate(address("/perkara/" + reported));
        page.click("#tangkapan");

        Locator picture = page.locator(".screenshot img");
        picture.scrollIntoViewIfNeeded();
        page.waitForFunction("() => document.querySelector('.screenshot img').naturalWidth === 24");
        Looking.at(page, "capture-picture");
        APIResponse alone = page.request().get(address(String.valueOf(picture.getAttribute("src"))));

        assertThat(page.locator(".screenshot figcaption")).containsText(Hash.sha256(PICTURE));
        assertThat(page.frameLocator("iframe").locator("pre")).containsText("base64,[…]");
        assertThat(alone.body()).isEqualTo(PICTURE);
        assertThat(alone.headers())
                .containsEntry("content-type", "image/png")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(alone.headers().get("content-security-policy"))
                .startsWith("default-src 'none'")
                .endsWith("sandbox");
    }

    private static byte[] picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
