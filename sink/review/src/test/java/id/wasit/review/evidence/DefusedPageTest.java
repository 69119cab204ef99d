package id.wasit.review.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import id.wasit.store.evidence.WarcPart;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefusedPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>teks</p><script>fetch('//jauh.example')</script>",
                "<p onclick=alert(1) style='background:url(//jauh.example)'>teks</p>",
                "<p>teks</p><img src=//jauh.example/a.png srcset='//jauh.example/b.png 2x'>",
                "<p>teks</p><link rel=preconnect href=//jauh.example><link rel=stylesheet href=//jauh.example/a.css>",
                "<p>teks</p><meta http-equiv=refresh content='0;url=//jauh.example'><base href=//jauh.example>",
                "<p>teks</p><iframe src=//jauh.example></iframe><object data=//jauh.example></object><embed src=//jauh.example>",
                "<p>teks</p><form action=//jauh.example><button>kirim</button></form>",
                "<p>teks</p><svg><use href=//jauh.example#a></use><script>1</script></svg>",
                "<p>teks</p><video poster=//jauh.example/a.png><source src=//jauh.example/b.mp4></video>",
                "<p>teks</p><style>@import '//jauh.example'</style><table background=//jauh.example><td>1</table>",
                "<p>teks</p><noscript><img src=//jauh.example></noscript><math><mtext><a xlink:href=//jauh.example>x",
            })
    void nothingOfACapturedPageRunsOrLoads(String html) {
        String page = html(html);

        assertThat(page).contains("teks");
        assertThat(page.replaceAll("<u title=\"[^\"]*\">", "<u>"))
                .doesNotContain(
                        "jauh.example",
                        "<script",
                        "<style",
                        " style=",
                        "onclick",
                        "<form",
                        "<meta http",
                        "<base",
                        "<link");
    }

    @Test
    void whatALinkAndAPictureWereIsToldInWords() {
        String page =
                html("<p><a href='https://kabar.example/x?a=1&b=2'>baca</a> <img alt='Arga bersalaman' src=x></p>");

        assertThat(page)
                .contains("<u title=\"https://kabar.example/x?a=1&amp;b=2\">baca</u>", "[img: Arga bersalaman]");
    }

    @Test
    void recordsAreShownAsTextAndPicturesAsPictures() {
        String record = DefusedPage.of(List.of(part("application/json", "{\"text\":\"<b>coblos</b>\"}")), "x");
        String picture = DefusedPage.of(List.of(part("text/html", "\u0089PNG\r\n\u001a\n....")), "x");

        assertThat(record).contains("<pre wrap>", "&lt;b&gt;coblos&lt;/b&gt;");
        assertThat(picture).contains("<img alt=\"\" src=\"data:image/png;base64,");
    }

    @Test
    void whatIsSaidToBeAPictureAndCannotBeShownStaysWithItsHash() {
        WarcPart tiff = new WarcPart("image/tiff", new byte[] {'I', 'I', 42, 0}, "ab12", "ab12");

        assertThat(DefusedPage.of(List.of(tiff), "x")).contains("image/tiff", "SHA-256: ab12");
        assertThat(Picture.of(tiff)).isEmpty();
    }

    @Test
    void theCharsetOfTheCaptureIsObeyed() {
        WarcPart latin = new WarcPart(
                "text/html; charset=windows-1252",
                "<p>caf\u00e9</p>".getBytes(Charset.forName("windows-1252")),
                "",
                "");

        assertThat(DefusedPage.of(List.of(latin), "x")).contains("caf\u00e9");
    }

    private static String html(String html) {
        return DefusedPage.of(List.of(part("text/html", html)), "judul");
    }

    private static WarcPart part(String type, String text) {
        return new WarcPart(
                type,
                text.getBytes(type.equals("text/html") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8),
                "",
                "");
    }
}
