package id.wasit.ingest.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of pages as page builders make them; each names a candidate only where no article speaks. */
class PageKindsTest {
    private static final String CANDIDATE = "Arga-Sekar";
    private static final List<String> SENTENCES = List.of(
            "Warga Desa Kali Putih menanam dua ribu bibit bakau di tepi muara pada Minggu pagi.",
            "Kepala desa mengatakan bibit itu dibeli dari uang kas gotong royong yang dikumpulkan sejak tahun lalu.",
            "Menurut penyuluh kehutanan, akar bakau menahan pasir sehingga kolam ikan di belakangnya tidak lagi terendam.",
            "Anak-anak sekolah ikut menandai setiap bibit dengan papan kecil berisi nama penanamnya.",
            "Penanaman berikutnya direncanakan pada awal musim hujan di sisi timur muara.");
    private static final String BODY = String.join("\n", SENTENCES);

    @Test
    void wordpressThemeGivesOnlyTheStory() {
        assertEquals(BODY, body("""
                <body class="single-post postid-7"><header class="site-header"><nav><a href="/">Beranda</a></nav></header>
                <main><article class="post-7 post type-post hentry"><header class="entry-header"><h1 class="entry-title">Tanam bakau</h1>
                <div class="entry-meta"><span class="posted-on">Senin, 3 Maret 2025</span> <span class="byline">oleh Arga-Sekar</span></div></header>
                <div class="entry-content">%s
                <div class="sharedaddy sd-sharing-enabled"><h3>Bagikan ini:</h3><ul><li>Arga-Sekar</li></ul></div>
                <div id="jp-relatedposts" class="jp-relatedposts"><h3><em>Terkait</em></h3><p><a href="/2">Arga-Sekar berkunjung ke muara</a></p></div>
                </div><footer class="entry-footer">Ditulis dalam <a href="/k">Arga-Sekar</a></footer></article>
                <div id="comments" class="comments-area"><ol><li class="comment"><p>Semoga Arga-Sekar menang, kami semua menunggu.</p></li></ol></div></main>
                <aside id="secondary" class="widget-area"><section class="widget"><h2>Populer</h2><a href="/3">Arga-Sekar di pasar</a></section></aside>
                </body>""".formatted(paragraphs())));
    }

    @Test
    void bloggerPostWithoutParagraphsIsRead() {
        assertEquals(BODY, body("""
                <body><div id="header"><h1>Catatan Kali Putih</h1></div><div class="main section" id="main"><div class="widget Blog" id="Blog1">
                <div class="blog-posts hfeed"><div class="post hentry"><h3 class="post-title entry-title">Tanam bakau</h3>
                <div class="post-body entry-content" id="post-body-1">%s</div>
                <div class="post-footer"><div class="post-footer-line">Diposting oleh Arga-Sekar di 09.10</div><span class="post-labels">Label: <a href="/l">Arga-Sekar</a></span></div>
                </div></div><div class="comments" id="comments"><h4>2 komentar:</h4><p>Arga-Sekar memang dekat dengan warga di sini.</p></div></div></div>
                <div id="sidebar-right-1" class="sidebar section"><div class="widget PopularPosts"><ul><li><a href="/4">Arga-Sekar dan nelayan</a></li></ul></div></div>
                </body>""".formatted(String.join("<br/><br/>", SENTENCES))));
    }

    @Test
    void ampPageIsReadLikeItsTwin() {
        assertEquals(BODY, body("""
                <body><amp-sidebar id="sb"><ul><li><a href="/arga">Arga-Sekar</a></li></ul></amp-sidebar><header><a href="/">Kabar Muara</a></header>
                <article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">Tanam bakau</h1></header>
                <div class="amp-wp-article-content">%s<amp-ad type="adsense"><div fallback>Arga-Sekar</div></amp-ad></div>
                <amp-carousel><a href="/5">Arga-Sekar berkampanye di lapangan desa</a></amp-carousel></article>
                <footer class="amp-wp-footer">Arga-Sekar</footer></body>""".formatted(paragraphs())));
    }

    @Test
    void pointersBetweenTheParagraphsOfPortalsGo() {
        assertEquals(BODY, body("""
                <body><div class="detail"><h1 class="detail__title">Tanam bakau</h1><div class="detail__author">Arga-Sekar - Kabar Muara</div>
                <div class="detail__body-text itp_bodycontent">
                <p>%s</p><p>%s</p>
                <table class="linksisip"><tr><td><div class="lihatjg">Baca juga: <a href="/6">Arga-Sekar unggul di survei lembaga</a></div></td></tr></table>
                <div class="parallax"><p>ADVERTISEMENT</p><p>SCROLL TO CONTINUE WITH CONTENT</p></div>
                <p>%s</p><p class="baca"><strong>Baca Juga: <a href="/7">Arga-Sekar janji jalan baru bagi desa</a></strong></p>
                <div class="inner-link-baca-juga"><a href="/8">Arga-Sekar disambut ribuan orang</a></div>
                <p>%s</p><p><em>Simak Video "Arga-Sekar di Muara"</em></p><p>%s</p>
                <p><strong>[Gambas:Video Arga-Sekar]</strong></p>
                <p><strong>Artikel ini telah tayang di KabarMuara.com dengan judul Arga-Sekar Turun ke Muara</strong></p>
                <p>Saksikan video pilihan Arga-Sekar berikut ini:</p>
                </div><div class="detail__body-tag"><a href="/t">Arga-Sekar</a></div></div></body>""".formatted(SENTENCES.toArray())));
    }

    @Test
    void standfirstOutsideTheContainerIsKept() {
        String standfirst = "Dua ribu bibit bakau ditanam warga agar kolam ikan tidak lagi terendam air pasang.";

        assertEquals(standfirst + "\n" + BODY, body("""
                <body><header class="article-header"><h1>Tanam bakau</h1><p class="article-excerpt">%s</p></header>
                <div class="article-body">%s</div></body>""".formatted(standfirst, paragraphs())));
    }

    @Test
    void updatesOfALiveReportAreTheArticle() {
        String updates = IntStream.range(0, SENTENCES.size())
                .mapToObj(n -> "<div class='live-update'><time>0" + n + ".15 WIB</time><h3><a href='#u" + n
                        + "'>Kabar muara bagian " + n + " hari ini</a></h3><p>" + SENTENCES.get(n) + "</p></div>")
                .collect(Collectors.joining());

        String body = body(
                "<body><h1>Tanam bakau: laporan langsung</h1><div class='live-updates'>" + updates + "</div></body>");

        SENTENCES.forEach(sentence -> assertTrue(body.contains(sentence), body));
    }

    @Test
    void galleryGivesItsCaptions() {
        String pictures = SENTENCES.stream()
                .map(sentence -> "<figure><img src='x.jpg'><figcaption>" + sentence + "</figcaption></figure>")
                .collect(Collectors.joining());

        assertEquals(
                BODY,
                body("<body><h1>Tanam bakau dalam gambar</h1><div class='gallery'>" + pictures + "</div></body>"));
    }

    @Test
    void aReportOfTwoSentencesIsAnArticle() {
        String html =
                "<body><h1>Tanam bakau</h1><div class='entry-content'><p>" + SENTENCES.get(0) + "</p></div></body>";

        assertEquals(SENTENCES.get(0), body(html));
    }

    @Test
    void microdataNamesTheBody() {
        Page page = read(
                "<html><head><title>Tanam bakau</title></head><body><div itemscope itemtype='https://schema.org/NewsArticle'>"
                        + "<h1 itemprop='headline'>Tanam bakau</h1><span itemprop='author'>Rini</span><time itemprop='datePublished'"
                        + " datetime='2025-03-03T09:00:00+07:00'>kemarin</time><div itemprop='articleBody'>"
                        + paragraphs()
                        + "</div></div><p>Arga-Sekar mengirim salam hangat kepada seluruh pembaca setia situs ini di mana pun berada.</p></body></html>");

        assertEquals(BODY, page.body());
        assertEquals(List.of("Rini"), page.authors());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='paywall'><h3>Berlangganan untuk membaca selengkapnya</h3><p>Sudah berlangganan? Masuk</p></div>",
                "<div class='subscribe-box'><p>Artikel ini khusus pelanggan. Berlangganan sekarang untuk melanjutkan membaca.</p></div>",
                "<div class='premium-wall'><p>Subscribe to continue reading this article.</p></div>",
                "<div class='x'><p>Anda telah membaca bagian gratis. Langganan untuk membaca artikel ini sampai habis.</p></div>"
            })
    void stubBeforeAPaywallIsIncomplete(String wall) {
        Page page = read(said("<body><h1>Tanam bakau</h1><div class='entry-content'><p>" + SENTENCES.get(0) + "</p><p>"
                + SENTENCES.get(1) + "</p>" + wall + "</div></body>"));

        assertTrue(page.incomplete());
        assertEquals(SENTENCES.get(0) + "\n" + SENTENCES.get(1), page.body());
    }

    @Test
    void invitationToSubscribeBesideAWholeArticleIsNoPaywall() {
        Page page =
                read(said("<body><nav><a class='btn-subscribe' href='/s'>Berlangganan</a></nav><h1>Tanam bakau</h1><div"
                        + " class='entry-content'>" + paragraphs() + paragraphs() + paragraphs() + "</div></body>"));

        assertFalse(page.incomplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WhatsApp menutup akun tim itu karena mengirim pesan berantai.",
                "Facebook dan Instagram menolak iklan pasangan itu, kata juru bicaranya.",
                "Senin, 3 Maret 2025 menjadi hari pertama lurah itu cuti, ujar sekretarisnya.",
                "120 suara diraih pasangan nomor satu di tempat itu.",
                "Bagikan sembako kepada warga, camat itu dilaporkan ke pengawas.",
                "Melalui saluran WhatsApp kantor, lurah mengajak warga memilih satu pasangan.",
                "Gabung ke tim pemenangan adalah hak warga, bukan hak pegawai negeri.",
                "Hak cipta lagu kampanye itu milik seorang guru negeri."
            })
    void sentenceThatBeginsLikeALabelIsKept(String sentence) {
        assertEquals(
                BODY + '\n' + sentence + '\n' + SENTENCES.get(0),
                body("<body><h1>Tanam bakau</h1><div class='entry-content'>" + paragraphs() + "<p>" + sentence
                        + "</p><p>" + SENTENCES.get(0) + "</p></div></body>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WhatsApp | Facebook | Telegram",
                "Senin, 3 Maret 2025 10:15 WIB",
                "12 komentar",
                "Bagikan artikel ini ke Arga-Sekar",
                "Ikuti kabar Arga-Sekar setiap hari lewat saluran WhatsApp kami.",
                "Gabung di grup Telegram Arga-Sekar",
                "Hak cipta © 2025 Kabar Muara"
            })
    void labelBetweenTheParagraphsGoes(String label) {
        assertEquals(
                BODY + '\n' + SENTENCES.get(0),
                body("<body><h1>Tanam bakau</h1><div class='entry-content'>" + paragraphs() + "<p>" + label + "</p><p>"
                        + SENTENCES.get(0) + "</p></div></body>"));
    }

    @Test
    void frontPageThatCallsItselfAnArticleIsNone() {
        assertFalse(read(said("<body>" + teasers(25) + "</body>")).article());
    }

    @Test
    void tagPageWithLongTeasersIsNoArticle() {
        assertFalse(
                read("<html><head><title>Arsip: bakau</title><meta property='og:type' content='object'></head><body class='archive tag'><main>"
                                + "<h1>Tag: bakau</h1>" + teasers(10) + "</main></body></html>")
                        .article());
    }

    @Test
    void searchPageIsNoArticle() {
        String results = IntStream.range(0, 12)
                .mapToObj(n -> "<li><a href='/b/" + n + "'>Bakau ditanam lagi di desa nomor " + n + "</a><br><span>"
                        + SENTENCES.get(n % SENTENCES.size()) + "</span></li>")
                .collect(Collectors.joining());

        assertFalse(
                read("<html><head><title>Hasil pencarian bakau</title></head><body><form action='/cari'><input name=q></form><ol>"
                                + results + "</ol></body></html>")
                        .article());
    }

    @Test
    void forumThreadIsNoArticle() {
        String posts = IntStream.range(0, 12)
                .mapToObj(n -> "<div class='post' id='p" + n + "'><div class='postprofile'><a href='/u/" + n
                        + "'>anggota" + n + "</a><br>Pesan: 12" + n + "</div><div class='content'>"
                        + SENTENCES.get(n % SENTENCES.size()) + "</div></div>")
                .collect(Collectors.joining());

        assertFalse(
                read("<html><head><title>Bakau - Forum Kali Putih</title><script type='application/ld+json'>{\"@type\":"
                                + "\"DiscussionForumPosting\",\"headline\":\"Bakau\"}</script></head><body class='viewtopic'><div class='topic'>"
                                + posts
                                + "</div></body></html>")
                        .article());
    }

    @Test
    void landingPageOfAnOfficeIsNoArticle() {
        assertFalse(
                read("<html><head><title>Dinas Kelautan</title><meta property='og:type' content='website'></head><body><section><h2>Layanan"
                                + " kami</h2><p>Izin tambak dalam tiga hari.</p><a href='/izin'>Ajukan izin tambak sekarang</a></section><section><h2>Data</h2>"
                                + "<p>Peta bakau kabupaten.</p><a href='/peta'>Buka peta bakau kabupaten</a></section><section><h2>Kontak</h2><p>Jalan Muara 1."
                                + "</p></section></body></html>")
                        .article());
    }

    @Test
    void textInTheWrongCharsetIsMended() {
        String html = said("<body><h1>Tanam bakau</h1><div class='entry-content'><p>“" + SENTENCES.get(0)
                        + "”</p></div></body>")
                .replace("utf-8", "iso-8859-1");

        Page page = new PageReader().read(html.getBytes(StandardCharsets.UTF_8), null, "iso-8859-1");

        assertEquals("“" + SENTENCES.get(0) + "”", page.body());
    }

    private static String teasers(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "<article class='post'><h2><a href='/b/" + n + "'>" + CANDIDATE + " di kampung nomor "
                        + n + " pagi ini</a></h2><p>" + SENTENCES.get(n % SENTENCES.size()) + "</p></article>")
                .collect(Collectors.joining());
    }

    private static String paragraphs() {
        return SENTENCES.stream().map(sentence -> "<p>" + sentence + "</p>").collect(Collectors.joining());
    }

    private static String body(String html) {
        Page page = read(said(html));
        assertTrue(page.article(), "not an article");
        return page.body();
    }

    private static String said(String body) {
        return "<!doctype html><html><head><meta charset='utf-8'><title>Tanam bakau</title><meta property='og:type' content='article'></head>"
                + body + "</html>";
    }

    private static Page read(String html) {
        return new PageReader().read(html.getBytes(StandardCharsets.UTF_8), null, null);
    }
}
