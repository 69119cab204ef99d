package id.wasit.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String FIRST =
            "Panitia lomba perahu di Danau Biru menutup pendaftaran pada Sabtu siang, kata ketua panitia.";
    private static final String SECOND =
            "Sebanyak dua belas regu dari lima kecamatan sudah mendaftar sejak pekan lalu.";
    private static final String THIRD = "Lomba dibuka untuk umum dan penonton tidak dipungut biaya.";
    private static final String BODY = FIRST + "\n" + SECOND + "\n" + THIRD;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Baca juga: Arga-Sekar unggul di survei</p>",
                "<p><strong>Baca Juga :</strong> <a href='/x'>Arga-Sekar unggul di survei</a></p>",
                "<p>Simak juga: Arga-Sekar unggul</p>",
                "<div class='poll-widget'><h4>Calon pilihanmu</h4><p>Arga-Sekar</p><p>2021 votes</p></div>",
                "<ul class='related-posts'><li><a href='/a'>Arga-Sekar kampanye di pasar lama</a></li></ul>",
                "<div><div class=k><a href='/1'>Arga-Sekar datang ke pasar lama</a></div><div class=k><a href='/2'>Arga-Sekar di lapangan"
                        + " kota</a></div><div class=k><a href='/3'>Arga-Sekar bertemu nelayan pesisir</a></div></div>",
                "<p>Penulis: Arga-Sekar</p>",
                "<p>Editor : Arga-Sekar | Sumber: Arga-Sekar</p>",
                "<p>Copyright © Arga-Sekar 2025</p>",
                "<div id='comments'><p>Hidup Arga-Sekar, kami semua mendukung dari kampung sebelah!</p></div>",
                "<div class='share-buttons'>Bagikan Arga-Sekar</div>",
                "<p>Ikuti berita Arga-Sekar di Google News dan saluran WhatsApp kami.</p>",
                "<div class='tags'><a href='/t'>Arga-Sekar</a></div>",
                "<p>Tags: Arga-Sekar, danau</p>",
                "<form><p>Isi komentar sepenuhnya tanggung jawab Arga-Sekar</p></form>",
                "<p>Halaman 1 2 3 Arga-Sekar</p>"
            })
    void boilerplateThatNamesACandidateIsCut(String boilerplate) {
        String html =
                page("<p>" + FIRST + "</p><p>" + SECOND + "</p>" + boilerplate + "<p>" + THIRD + "</p>" + boilerplate);

        assertEquals(BODY, read(html).body());
    }

    @Test
    void datelineIsCutAndTheSentenceStays() {
        String html = page("<p><strong>DANAU BIRU, KABARNUSA.COM</strong> - " + FIRST + "</p><p>" + SECOND + "</p><p>"
                + THIRD + "</p>");

        assertEquals(BODY, read(html).body());
    }

    @Test
    void addressThatBeginsTheSentenceLikeThatOfAnAgencyStaysUnlessItIsSetInBold() {
        String agency = "KABARNUSA.CO.ID, DANAU BIRU -- ";

        String rest = FIRST + "</p><p>" + SECOND + "</p><p>" + THIRD + "</p>";

        assertEquals(agency + BODY, read(page("<p>" + agency + rest)).body());
        assertEquals(BODY, read(page("<p><b>" + agency + "</b>" + rest)).body());
    }

    @Test
    void brokenJsonLdStillTellsWhatThePageIs() {
        String jsonLd =
                "<script type='application/ld+json'>{&quot;@context&quot;:&quot;https://schema.org&quot;,&quot;@graph&quot;:["
                        + "{&quot;@type&quot;:&quot;WebSite&quot;},{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Lomba\n"
                        + " perahu&quot;,&quot;datePublished&quot;:&quot;2025-10-01T10:00:00+0700&quot;,&quot;author&quot;:[{&quot;name&quot;:"
                        + "&quot;Rini&quot;},&quot;Joko&quot;],}]}</script>";

        Page page =
                read("<html><head>" + jsonLd + "</head><body><p>" + FIRST + "</p><p>" + SECOND + "</p></body></html>");

        assertTrue(page.article());
        assertEquals("Lomba perahu", page.title());
        assertEquals(List.of("Rini", "Joko"), page.authors());
        assertEquals(Instant.parse("2025-10-01T03:00:00Z"), page.published());
    }

    @Test
    void textThatOnlyJsonLdHoldsIsTaken() {
        String jsonLd =
                "<script type='application/ld+json'>{\"@type\":[\"NewsArticle\"],\"headline\":\"Lomba\",\"articleBody\":\""
                        + FIRST + " " + SECOND + "\"}</script>";

        assertEquals(
                FIRST + " " + SECOND,
                read("<html><head>" + jsonLd + "</head><body><div id=app></div></body></html>")
                        .body());
    }

    @Test
    void pageBehindAPaywallIsIncomplete() {
        String jsonLd =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>";

        assertTrue(
                read(page(jsonLd + "<p>" + FIRST + "</p><p>" + SECOND + "</p>")).incomplete());
    }

    @ParameterizedTest
    @CsvSource({
        "?page=all, Selengkapnya",
        "?single=1, Tampilkan Semua",
        "/all, Semua",
        "?page=2, Halaman berikutnya",
        "?page=2, Selanjutnya",
        "/2/, Next"
    })
    void continuationIsFound(String address, String label) {
        String html = page(
                "<p>" + BODY + "</p><a href='https://kabarnusa.example/berita/lomba" + address + "'>" + label + "</a>");

        Page page = new PageReader()
                .read(html.getBytes(StandardCharsets.UTF_8), "https://kabarnusa.example/berita/lomba", null);

        assertEquals("https://kabarnusa.example/berita/lomba" + address, page.next());
        assertTrue(page.incomplete());
    }

    @Test
    void nextArticleIsNoContinuation() {
        String html = page("<p>" + BODY + "</p><a href='https://kabarnusa.example/berita/lain?page=2'>Selanjutnya</a>");

        assertNull(new PageReader()
                .read(html.getBytes(StandardCharsets.UTF_8), "https://kabarnusa.example/berita/lomba", null)
                .next());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?utm_source=fb&id=7, https://a.example/x?id=7",
        "https://a.example/x?page=all&fbclid=1#komentar, https://a.example/x",
        "https://a.example/x, https://a.example/x"
    })
    void canonicalAddressIsFreeOfTrackingAndPaging(String found, String canonical) {
        assertEquals(canonical, Addresses.canonical(found));
    }

    @Test
    void listOfTeasersIsNoArticle() {
        StringBuilder html = new StringBuilder("<html><head><title>Indeks</title></head><body>");
        for (int n = 0; n < 20; n++) {
            html.append("<div><h3><a href='/b/")
                    .append(n)
                    .append("'>Judul berita nomor ")
                    .append(n)
                    .append(" yang panjang</a></h3><p>")
                    .append(SECOND)
                    .append("</p></div>");
        }

        assertFalse(read(html.append("</body></html>").toString()).article());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bukan html",
                "<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>",
                "\u0000\u0001<<<>>>",
                "<html>"
            })
    void anyBytesGiveAnAnswer(String bytes) {
        assertFalse(read(bytes).article());
    }

    @Test
    void charsetOfThePageCountsWhenTheHeaderIsWrong() {
        String html = page("<p>" + FIRST + " “Siap”, kata regu café.</p><p>" + SECOND + "</p>")
                .replace("utf-8", "windows-1252");

        Page page = new PageReader().read(html.getBytes(Charset.forName("windows-1252")), null, "utf-8");

        assertTrue(page.body().contains("“Siap”, kata regu café."), page.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2025-10-01T10:00:00+07:00;          2025-10-01T03:00:00Z",
                "2025-10-01T10:00:00+0900;           2025-10-01T01:00:00Z",
                "2025-10-01 10:00:00;                2025-10-01T03:00:00Z",
                "2025-10-01T10:00:00.123Z;           2025-10-01T10:00:00Z",
                "'Rabu, 1 Oktober 2025 10:00 WIB';   2025-10-01T03:00:00Z",
                "'Rabu, 01 Okt 2025, 10.00 WITA';    2025-10-01T02:00:00Z",
                "1 Agustus 2025 | 09:05 WIT;         2025-08-01T00:05:00Z",
                "01/10/2025 10:00;                   2025-10-01T03:00:00Z",
                "'Situs - 01/10/2025, 10:00 WIB';    2025-10-01T03:00:00Z",
                "'October 1, 2025 10:00 UTC';        2025-10-01T10:00:00Z",
                "'10:00 WIB, Rabu 1 Oktober 2025';   2025-10-01T03:00:00Z",
                "31 Februari 2025;                   ",
                "kemarin sore;                       "
            })
    void datesAreReadAsIndonesianPagesWriteThem(String text, Instant expected) {
        assertEquals(expected, PageDates.read(text));
    }

    private static Page read(String html) {
        return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    private static String page(String body) {
        return "<!doctype html><html><head><meta charset=utf-8><title>Lomba perahu</title><meta property='og:type' content='article'></head>"
                + "<body><nav><a href='/'>Beranda</a></nav><h1>Lomba perahu</h1><div class='entry-content'>" + body
                + "</div><footer>Hak cipta</footer></body></html>";
    }
}
