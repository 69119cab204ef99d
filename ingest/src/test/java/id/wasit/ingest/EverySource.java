package id.wasit.ingest;

import id.wasit.ingest.youtube.DataApiServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plays a server for every kind of source until it is killed, for a run by hand. It puts the settings, the roster and an inbox into a folder:
 * {@code EverySource 28500 FOLDER}, then {@code ./wasit run --config FOLDER/wasit.yaml}. One site answers, one asks for a pause, one fails.
 */
public final class EverySource {
    private static final String STORY =
            "<p>Camat Wanakarsa mengajak warga desa berlatih mendayung setiap pagi di tepi danau. Sebanyak dua"
                    + " belas regu sudah mendaftar sejak pekan lalu, kata panitia lomba. Pemenang diumumkan pada hari Minggu.</p>";
    private static final String HEADER = "source,item_id,author_id,text,created_at\n";

    private EverySource() {}

    /** Port of the first server, and the folder. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[1]).toAbsolutePath());
        Networks networks = new Networks(port);
        networks.speak("Ayo coblos nomor 2, dukung Bimo-Laras", 5, "did:plc:sari", "sari", "UCsari");
        networks.speak("selamat pagi semua", 5, "did:plc:orang", "orang", "UCorang");
        StubSite site = site(port + 4);
        Files.writeString(folder.resolve("kunci-youtube"), DataApiServer.KEY);
        Files.writeString(folder.resolve("roster.csv"), roster(networks));
        inbox(Files.createDirectories(folder.resolve("masuk")));
        Files.writeString(folder.resolve("wasit.yaml"), settings(networks, site));
        Thread.currentThread().join();
    }

    private static StubSite site(int port) {
        StubSite site = new StubSite(port);
        for (int n = 1; n <= 3; n++) {
            site.text(
                    "/berita/" + n,
                    "text/html",
                    "<html><head><title>Lomba dayung " + n
                            + "</title><meta property='og:type' content='article'></head><body><article><h1>Lomba dayung "
                            + n + "</h1>" + STORY + "</article></body></html>");
        }
        site.text(
                "/rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Warta</title>" + each(site, "<item><link>%s</link></item>")
                        + "</channel></rss>");
        site.text(
                "/sitemap.xml",
                "application/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                        + each(site, "<url><loc>%s</loc><lastmod>" + Instant.now() + "</lastmod></url>") + "</urlset>");
        byte[] posts = ("["
                        + each(site, ",{\"id\":9,\"modified_gmt\":\"2025-10-01T03:00:00\",\"link\":\"%s\"}")
                                .substring(1)
                        + "]")
                .getBytes(StandardCharsets.UTF_8);
        site.service("/wp-json/wp/v2/posts", exchange -> StubSite.send(exchange, 200, "application/json", posts));
        site.text(
                "/",
                "text/html",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body></body></html>");
        site.text("/rusak/rss", "application/rss+xml", "<html>bukan umpan</html>");
        return site;
    }

    /** A host of its own, or it would hold up the others. */
    private static String busy(int port) {
        StubSite site = new StubSite(port);
        site.page("/rss", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "1800");
            StubSite.send(exchange, 429, "text/plain", new byte[0]);
        });
        return site.url("/rss");
    }

    private static String each(StubSite site, String form) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(n -> form.formatted(site.url("/berita/" + n)))
                .collect(Collectors.joining());
    }

    private static void inbox(Path inbox) throws IOException {
        Files.writeString(
                inbox.resolve("ekspor.csv"),
                HEADER
                        + "contohgram,1,77,Ayo dukung pasangan nomor 2,2025-10-20T03:00:00Z\n"
                        + "contohgram,2,88,selamat pagi,2025-10-20T03:00:00Z\n"
                        + "contohgram,3,77,selamat siang,20 Oktober\n");
    }

    private static String roster(Networks networks) {
        return "platform,account_id,handle,person,name,nip,position,unit,region,basis,contest,valid_from,valid_to\n"
                + IntStream.range(0, 5)
                        .mapToObj(n -> new String[] {
                                    "contohgram:77",
                                    "bluesky:did:plc:sari",
                                    "mastodon:" + networks.mastodon.account("sari"),
                                    "youtube:UCsari",
                                    "telegram:dinascontoh"
                                }
                                [n])
                        .map(
                                account -> account.replaceFirst(":", ",")
                                        + ",,nr-900,Sari Contoh,,Staf,Dinas Contoh,Nusaraya,pernyataan pemilik,pilgub-nusaraya-2025,2020-01-01,\n")
                        .collect(Collectors.joining());
    }

    private static String settings(Networks networks, StubSite site) {
        int port = Integer.parseInt(site.url("").replaceAll(".*:", ""));
        String lexicon = Path.of("").toAbsolutePath().resolve("lexicons").toString();
        return """
                data: data
                roster: roster.csv
                lexicon: {folder: "%s", contests: [pilgub-nusaraya-2025]}
                review: {port: %d}
                flink: {port: %d, parallelism: 1}
                fetch: {contact: "https://kabarnusa.example/kontak", delay: 100ms, private-hosts: [localhost]}
                sources:
                """.formatted(lexicon, port + 10, port + 11)
                + source("kotak masuk", "inbox", "masuk", "")
                + source("umpan warta", "feed", site.url("/rss"), "")
                + source("peta situs warta", "sitemap", site.url("/sitemap.xml"), "")
                + source("warta wordpress", "wordpress", site.url("/"), "")
                + source("situs warta", "site", site.url("/"), "")
                + source("halaman pilihan", "pages", site.url("/berita/1"), "")
                + source("bluesky", "bluesky", networks.bluesky.url(), ", policy-class: open")
                + source("mastodon", "mastodon", networks.mastodon.url(), ", policy-class: open")
                + source("youtube", "youtube", networks.youtube.url(), ", policy-class: keyed, key-file: kunci-youtube")
                + source("telegram", "telegram", networks.telegram.url(), ", policy-class: open")
                + source("umpan rusak", "feed", site.url("/rusak/rss"), "")
                + source("situs sibuk", "feed", busy(port + 1), "");
    }

    private static String source(String name, String kind, String location, String more) {
        return "  - {name: " + name + ", kind: " + kind + ", locations: [\"" + location
                + "\"], every: 20s, legal-basis: contoh (data rekaan)" + more + "}\n";
    }
}
