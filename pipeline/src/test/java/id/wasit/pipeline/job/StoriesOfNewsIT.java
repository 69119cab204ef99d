package id.wasit.pipeline.job;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceKind;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.Person;
import id.wasit.model.RosterEntry;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.run.LocalSite;
import id.wasit.pipeline.settings.Settings.SiteSettings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.Story;
import id.wasit.store.roster.RosterImport;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article that its site changes, and a copy of it on another site, from their feeds to the list of news. */
class StoriesOfNewsIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();
    private static final Duration LONG = Duration.ofMinutes(4);
    private static final String STORY = """
            <p>Camat Wanakarsa Harsanto Wiguna diduga mengarahkan lurah untuk memenangkan pasangan Arga-Sekar dalam rapat di kantor kecamatan.</p>
            <p>Bawaslu Nusaraya meminta keterangan dari para lurah pada Senin pagi dan mencocokkan daftar hadir rapat itu.</p>
            <p>Para lurah yang datang membawa notulen dan foto ruangan, dan pemeriksaan mereka berlangsung dua jam lebih.</p>
            <p>Pemerintah kecamatan menjelaskan bahwa rapat pada Sabtu membahas kesiapan menghadapi banjir di lima kelurahan.</p>
            <p>Warga yang rumahnya terendam tahun lalu meminta agar pompa air dibersihkan lebih dulu sebelum hujan pertama turun.</p>
            <p>Dinas pekerjaan umum menjanjikan dua pompa tambahan, dan kelurahan menyiapkan balai desa sebagai tempat mengungsi.</p>
            <p>Laporan lengkap pemeriksaan akan dibacakan dalam rapat terbuka pekan depan, kata anggota Bawaslu yang menanganinya.</p>
            """;

    @TempDir
    Path folder;

    @Test
    void changedArticleAndItsCopyAreOneStoryWithAllItsTellings() throws Exception {
        int agencyPort;
        int copyPort;
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket two = new ServerSocket(0)) {
            agencyPort = one.getLocalPort();
            copyPort = two.getLocalPort();
        }
        String agency = "http://localhost:" + agencyPort;
        String copy = "http://127.0.0.1:" + copyPort;
        write("agency", agency, "10:00:00", "<p>WANAKARSA (KABAR) - Rapat itu diadakan pada Sabtu.</p>" + STORY);
        write("copy", copy, "11:00:00", STORY + "<p>Naskah ini disiarkan ulang dari kantor berita.</p>");
        try (LocalDatabase database = LocalDatabase.startedIn(folder.resolve("database"));
                OpenStore open = OpenStore.at(database.address(), 2);
                LocalSite unused = LocalSite.started(new SiteSettings(folder.resolve("agency"), agencyPort));
                LocalSite unusedToo = LocalSite.started(new SiteSettings(folder.resolve("copy"), copyPort));
                LocalFlink flink = LocalFlink.started(
                        new JobOptions(0, 2, folder.resolve("checkpoints"), Duration.ofMillis(500)))) {
            Store store = prepared(open);
            flink.run(env -> WasitPipeline.define(
                    env,
                    feeds(agency + "/rss.xml", copy + "/rss.xml"),
                    new StoredRoster(StoreAccess.to(database.address())),
                    new Knowledge(
                            new LexiconFolder(LEXICON.toString(), List.of("pilgub-nusaraya-2025")),
                            TrialFeed.NONE,
                            new StoredNames(StoreAccess.to(database.address()))),
                    StoreAccess.to(database.address())));
            await().atMost(LONG).until(() -> tellings(store) == 2);

            write("agency", agency, "12:00:00", "<p>Rapat itu kini diakui para pesertanya.</p>" + STORY);
            await().atMost(LONG).until(() -> tellings(store) == 3);

            Story story = newest(store);
            assertEquals(1, store.leads().stories("anwar", LeadState.NEW, 0, 10).size());
            assertEquals("localhost", story.lead().article().id().source());
            assertEquals(
                    Set.of("localhost", "127.0.0.1"),
                    Set.copyOf(
                            story.others().stream().map(Story.Telling::source).toList()));
        }
    }

    private static Store prepared(OpenStore open) {
        Store store = open.store();
        store.migrate();
        store.users().add("anwar", "Anwar Idris", Set.of(UserRole.AUDITOR), null, "wasit");
        RosterEntry entry = new RosterEntry(
                "contohgram",
                "a-1",
                null,
                "nr-1",
                "pernyataan pemilik",
                "pilgub-nusaraya-2025",
                Instant.parse("2025-06-30T17:00:00Z"),
                null,
                "Kecamatan Wanakarsa",
                "Nusaraya");
        Person person = new Person("nr-1", "Harsanto Wiguna", null, "Camat", "Kecamatan Wanakarsa", "Nusaraya");
        store.roster().replace(new RosterImport(List.of(entry), List.of(person), "wasit", "uji"));
        return store;
    }

    private static IngestSettings feeds(String... addresses) {
        SourceSettings source = new SourceSettings(
                "berita", SourceKind.FEED, List.of(addresses), null, Duration.ofSeconds(1), "uji", null);
        return IngestSettings.continuous(
                List.of(source),
                FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example")
                        .withDelay(Duration.ZERO)
                        .withPrivateHosts(Set.of("localhost", "127.0.0.1")));
    }

    private static Story newest(Store store) {
        return store.leads().stories("anwar", LeadState.NEW, 0, 1).get(0);
    }

    private static long tellings(Store store) {
        return store.leads().stories("anwar", LeadState.NEW, 0, 10).stream()
                .mapToLong(story -> 1 + story.others().size())
                .sum();
    }

    /** The article first, so that nobody is sent to what is not there yet. */
    private void write(String site, String base, String changedAt, String paragraphs) throws IOException {
        Path root = Files.createDirectories(folder.resolve(site));
        put(
                root.resolve("rapat.html"),
                "<!doctype html><html><head><meta property=\"og:type\" content=\"article\"><title>Camat dimintai keterangan</title>"
                        + "<meta property=\"article:published_time\" content=\"2025-11-10T09:30:00+07:00\"></head><body>"
                        + "<h1>Camat dimintai keterangan</h1><div class=\"entry-content\">"
                        + paragraphs + "</div></body></html>");
        put(
                root.resolve("rss.xml"),
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Berita</title><item><link>" + base
                        + "/rapat.html</link><title>Camat dimintai keterangan</title><pubDate>Mon, 10 Nov 2025 "
                        + changedAt + " +0700</pubDate></item></channel></rss>");
    }

    private static void put(Path file, String text) throws IOException {
        Path unfinished = Files.writeString(file.resolveSibling(file.getFileName() + ".part"), text);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
