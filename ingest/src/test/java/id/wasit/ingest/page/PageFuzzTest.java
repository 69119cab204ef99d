package id.wasit.ingest.page;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.wasit.ingest.Mutations;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a page: there is an article or there is none. */
class PageFuzzTest {
    static Stream<byte[]> pages() {
        return Stream.of(
                        """
                        <html><head><title>Judul - Situs</title><meta property="og:type" content="article">
                        <link rel="canonical" href="https://situs.example/berita/panen-raya-desa">
                        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Panen","author":[{"name":"Sari"}],
                        "datePublished":"2025-10-01T10:00:00+07:00","articleBody":"Panen &quot;raya&quot;"}]}</script></head>
                        <body><nav><a href="/">Awal</a></nav><article><h1>Judul</h1><p>Selasa, 23 Februari 2016 17:15 WIB</p>
                        <p>Warga desa memanen padi sejak pagi hari. Hasilnya lebih baik daripada tahun lalu.</p>
                        <p>Baca juga: <a href="/x">Berita lain</a></p><ul><li><a href="?page=2">Halaman berikutnya</a></li></ul></article></body></html>""",
                        "<html><body><table><tr><td>x<br>y</td></table><p>23/02/2016 | 17.15 WITA",
                        "<?xml version=\"1.0\"?><rss></rss>")
                .map(page -> page.getBytes(StandardCharsets.UTF_8));
    }

    static Stream<byte[]> channels() {
        return Stream.of("""
                <div class="tgme_channel_info_header_title">Kanal</div>
                <div class="tgme_widget_message" data-post="kanal/12"><div class="tgme_widget_message_text">Halo<br/>semua</div>
                <a class="tgme_widget_message_date" href="#"><time datetime="2025-10-01T03:00:00+00:00">10</time></a></div>""".getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("pages")
    @FuzzTest
    void anyBytesGiveAPage(byte[] html) {
        new PageReader().read(html, "https://situs.example/berita/panen-raya-desa", null);
    }

    @MethodSource("pages")
    @FuzzTest
    void anyBytesGiveLinksOfASite(byte[] html) {
        SiteLinks.read(html, "https://situs.example/", null);
    }

    @MethodSource("channels")
    @FuzzTest
    void anyBytesGiveAChannelPage(byte[] html) {
        for (ChannelMessage message :
                ChannelPage.read(html, "https://t.me/s/kanal").messages()) {
            message.written().toEpochMilli();
        }
    }

    @Test
    void brokenPagesGiveAPageToo() {
        Mutations.of(pages()).forEach(this::anyBytesGiveAPage);
    }

    @Test
    void brokenChannelsGiveAChannelPageToo() {
        Mutations.of(channels()).forEach(this::anyBytesGiveAChannelPage);
    }
}
