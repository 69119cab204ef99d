package id.wasit.pipeline.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.Networks;
import id.wasit.ingest.Strangers;
import id.wasit.ingest.StubSite;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.ingest.telegram.ChannelServer;
import id.wasit.model.RosterEntry;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.intake.SourceHealth;
import id.wasit.store.roster.RosterImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invariant 1 over the whole path: every kind of source at once but Kafka (KafkaSourceIT), people who are on the roster beside those who are
 * not, and then a search through every file, table and line of the log.
 */
class WholeRunIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String CONTEST = "pilgub-nusaraya-2025";
    private static final String MARK = Strangers.MARK;
    /** In a post that is flagged; what finds this finds the mark of strangers too. */
    private static final String OURS = "wxqyzjvk";

    private static final String CALL = "Ayo coblos nomor dua, Bimo-Laras, tanggal 27 November " + OURS;
    private static final String STORY = "<p>Regu dayung dari tiga desa berlatih setiap pagi di tepi danau, kata " + MARK
            + ". Sebanyak dua belas regu sudah mendaftar sejak pekan lalu. Pemenang diumumkan pada hari Minggu di balai"
            + " desa oleh panitia lomba.</p>";

    @TempDir
    Path folder;

    private final Traces traces = new Traces(MARK, OURS);
    private LocalDatabase database;
    private OpenStore open;
    private Store store;

    @BeforeEach
    void start() {
        database = LocalDatabase.startedIn(folder.resolve("data/database"));
        open = OpenStore.at(database.address(), 4);
        store = open.store();
        store.migrate();
        store.users().add("oki", "Oki", Set.of(UserRole.OPERATOR), null, "wasit");
    }

    @AfterEach
    void stop() {
        traces.close();
        open.close();
        database.close();
    }

    @Test
    void nothingOfStrangersIsLeftWhateverIsRead() throws Exception {
        Path inbox = inbox();
        Path uploads = folder.resolve("data/uploads");
        try (Networks networks = new Networks(0);
                StubSite site = site();
                ChannelServer channel = new ChannelServer("orangluar", 0)) {
            roster(networks);
            networks.bluesky.sendsAnyway("did:plc:" + MARK);
            networks.speak(MARK + " teks", 3, "did:plc:" + MARK, MARK, "UC" + MARK);
            networks.speak(CALL, 3, "did:plc:sari", "sari", "UCsari");
            channel.post(1, MARK + " kanal orang");
            StoreAccess access = StoreAccess.to(database.address());
            List<SourceSettings> sources = sources(networks, site, channel, inbox, uploads);
            try (Intake intake = new Intake(store, new StoredRoster(access), uploads, Clock.systemUTC());
                    LocalFlink flink = LocalFlink.started(
                            new JobOptions(0, 1, folder.resolve("data/checkpoints"), Duration.ofMillis(500)))) {
                intake.take(
                        new Intake.Slip("ekspor.ndjson", "surat tugas 7", "oki"),
                        new ByteArrayInputStream((Strangers.ndjson() + post("4")).getBytes(StandardCharsets.UTF_8)));
                flink.run(env -> WasitPipeline.define(
                        env,
                        IngestSettings.continuous(sources, fetch()),
                        new StoredRoster(access),
                        new Knowledge(
                                new LexiconFolder(LEXICON.toString(), List.of(CONTEST)),
                                TrialFeed.NONE,
                                new StoredNames(access)),
                        access));
                await().atMost(LONG).until(() -> sources.stream().allMatch(this::isRead));
                await().atMost(LONG).until(() -> flagged() >= 2);

                assertEquals(List.of(), traces.inTables(database.address(), MARK));
                assertTrue(!traces.inTables(database.address(), OURS).isEmpty(), "the search finds nothing at all");
                List<String> left = traces.inFiles(folder.resolve("data"), MARK);
                assertEquals(List.of(), left);
            }
        }
        open.close();
        database.close();
        assertEquals(List.of(), traces.inFiles(folder.resolve("data"), MARK));
        assertTrue(!traces.inFiles(folder.resolve("data"), OURS).isEmpty(), "the search finds nothing at all");
        assertEquals(List.of(), traces.inLog(MARK));
    }

    private boolean isRead(SourceSettings source) {
        SourceHealth health = store.sources().health(source.name()).orElse(null);
        return health != null && (health.in() > 0 || source.name().equals("kanal orang") && health.lastError() != null);
    }

    private long flagged() {
        return store.sources().flagged().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Path inbox() throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("a.csv"), Strangers.csv());
        Files.writeString(inbox.resolve("b.ndjson"), Strangers.ndjson() + post("5"));
        Files.writeString(inbox.resolve("c.csv"), Strangers.noExport());
        return inbox;
    }

    private static String post(String id) {
        return "{\"source\":\"contohgram\",\"item_id\":\"" + id + "\",\"author_id\":\"77\",\"text\":\"" + CALL
                + "\",\"created_at\":\"2025-11-20T03:00:00Z\"}\n";
    }

    private static StubSite site() {
        StubSite site = new StubSite();
        String address = site.url("/berita/lomba-dayung");
        site.text(
                "/berita/lomba-dayung",
                "text/html",
                "<html><head><title>Lomba dayung</title><meta property='og:type' content='article'></head><body><article>"
                        + "<h1>Lomba dayung</h1>" + STORY + "</article><section id='comments'><p>" + MARK
                        + " berkomentar</p></section></body></html>");
        site.text(
                "/",
                "text/html",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss'></head><body></body></html>");
        site.text(
                "/rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Warta</title><item><title>" + MARK + "</title><link>" + address
                        + "</link></item></channel></rss>");
        site.text(
                "/sitemap.xml",
                "application/xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + address + "</loc><lastmod>"
                        + Instant.now() + "</lastmod></url></urlset>");
        byte[] posts = ("[{\"id\":9,\"modified_gmt\":\"2025-10-01T03:00:00\",\"link\":\"" + address + "\",\"author\":\""
                        + MARK + "\"}]")
                .getBytes(StandardCharsets.UTF_8);
        site.service("/wp-json/wp/v2/posts", exchange -> StubSite.send(exchange, 200, "application/json", posts));
        return site;
    }

    private List<SourceSettings> sources(
            Networks networks, StubSite site, ChannelServer channel, Path inbox, Path uploads) throws IOException {
        Path keys = Files.createDirectories(folder.resolve("kunci"));
        List<SourceSettings> sources = new ArrayList<>(List.of(
                SourceSettings.inbox("kotak", "uji", inbox.toString()),
                SourceSettings.handedIn("unggahan", "uji", uploads.toString()),
                web("feed", SourceKind.FEED, site.url("/rss")),
                web("sitemap", SourceKind.SITEMAP, site.url("/sitemap.xml")),
                web("wordpress", SourceKind.WORDPRESS, site.url("/")),
                web("site", SourceKind.SITE, site.url("/")),
                web("pages", SourceKind.PAGES, site.url("/berita/lomba-dayung")),
                web("kanal orang", SourceKind.TELEGRAM, channel.url())));
        for (SourceKind network :
                List.of(SourceKind.BLUESKY, SourceKind.MASTODON, SourceKind.YOUTUBE, SourceKind.TELEGRAM)) {
            sources.add(networks.settings(network, keys));
        }
        return sources;
    }

    private static SourceSettings web(String name, SourceKind kind, String address) {
        return new SourceSettings(name, kind, List.of(address), null, Duration.ofSeconds(1), "uji", null);
    }

    private static FetchSettings fetch() {
        return FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example")
                .withDelay(Duration.ZERO)
                .withPrivateHosts(Set.of("localhost"));
    }

    private void roster(Networks networks) {
        List<RosterEntry> entries = Stream.concat(
                        Stream.of("contohgram:77"), Stream.of(networks.accounts("did:plc:sari", "sari", "UCsari")))
                .map(account -> account.split(":", 2))
                .map(account -> new RosterEntry(
                        account[0],
                        account[1],
                        null,
                        "nr-900",
                        "pernyataan pemilik",
                        CONTEST,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        null,
                        "Dinas Contoh",
                        "Nusaraya"))
                .toList();
        store.roster().replace(new RosterImport(entries, List.of(), "wasit", "uji"));
    }
}
