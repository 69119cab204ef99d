package id.wasit.pipeline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.model.Mention;
import id.wasit.model.SourceStatus;
import id.wasit.pipeline.Day;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.FlagStreams;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.release.StoredTrial;
import id.wasit.pipeline.roster.RosterFile;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.Settings.SiteSettings;
import id.wasit.pipeline.settings.SettingsReader;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.Story;
import id.wasit.store.queue.Order;
import id.wasit.store.queue.QueueFilter;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** All of the invented country through the real sources; what must come out stands in files beside it. */
@TestInstance(Lifecycle.PER_CLASS)
class SamplesIT {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path SAMPLES = ROOT.resolve("samples");

    private LocalDatabase database;
    private OpenStore open;
    private Store store;

    @BeforeAll
    void readEverything(@TempDir Path folder) throws Exception {
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 2);
        store = open.store();
        store.migrate();
        int port = freePort();
        Settings settings = settings(folder, port);
        store.users().add("uji", "Penguji", Set.of(UserRole.REVIEWER), null, "wasit");
        store.roster()
                .replace(RosterFile.at(SAMPLES.resolve("roster.csv"), lines -> {})
                        .toImport("wasit"));
        StoreAccess access = StoreAccess.to(database.address());
        try (LocalSite unused = LocalSite.started(new SiteSettings(SAMPLES.resolve("site"), port));
                LocalFlink flink = LocalFlink.started(JobOptions.once(2))) {
            flink.run(env -> WasitPipeline.define(
                    env,
                    IngestSettings.once(settings.sources(), settings.fetch()),
                    new StoredRoster(access),
                    new Knowledge(
                            LexiconFolder.of(settings.lexicon()), new StoredTrial(access), new StoredNames(access)),
                    access));
            flink.awaitEnd(FlagStreams.FLAGGED);
        }
    }

    @AfterAll
    void stop() {
        open.close();
        database.close();
    }

    @Test
    void exactlyTheExpectedItemsAreFlagged() throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        rows("expected.csv").forEach(row -> expected.add(key(row)));

        TreeSet<String> missing = new TreeSet<>(expected);
        missing.removeAll(flagged().keySet());
        TreeSet<String> unexpected = new TreeSet<>(flagged().keySet());
        unexpected.removeAll(expected);
        assertEquals("missing [], unexpected []", "missing " + missing + ", unexpected " + unexpected);
    }

    @Test
    void eachFlagHasItsCategory() throws IOException {
        Map<String, String> flagged = flagged();

        List<String> others = rows("expected.csv").stream()
                .filter(row -> flagged.containsKey(key(row))
                        && !List.of(row.getField("category").split("\\|")).contains(flagged.get(key(row))))
                .map(row -> key(row) + " is " + flagged.get(key(row)) + ", should be " + row.getField("category"))
                .toList();
        assertEquals(List.of(), others);
    }

    @Test
    void countsOfEachFileAreRight() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        rows("expected-counts.csv")
                .forEach(row -> expected.put(
                        row.getField("file"),
                        row.getField("in") + " in, " + row.getField("gated") + " gated, " + row.getField("rejected")
                                + " rejected"));

        Map<String, String> counted = new TreeMap<>();
        for (SourceStatus status : store.sources().list()) {
            if (status.source().equals("kotak-masuk")) {
                counted.put(
                        Path.of(status.split().split("\\|")[0]).getFileName().toString(),
                        status.in() - status.gated() - status.rejected() + " in, " + status.gated() + " gated, "
                                + status.rejected() + " rejected");
            }
        }
        assertEquals(lines(expected), lines(counted));
    }

    @Test
    void exactlyTheExpectedArticlesAreLeadsOnTheExpectedPersons() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        rows("expected-pages.csv").stream()
                .filter(row -> !row.getField("lead_person").isEmpty())
                .forEach(row -> expected.put(row.getField("path"), row.getField("lead_person")));

        Map<String, String> found = new TreeMap<>();
        store.leads().stories("uji", LeadState.NEW, 0, 100).stream()
                .map(Story::lead)
                .forEach(lead -> found.put(
                        URI.create(lead.article().id().id()).getPath(),
                        lead.mentions().stream().map(Mention::person).collect(Collectors.joining(" "))));
        assertEquals(lines(expected), lines(found));
    }

    @Test
    void ledgerOfTheRunVerifies() {
        assertTrue(store.ledger().verify().holds());
        assertTrue(Day.rows(store).size() > 10);
    }

    /** Items with the category of their strongest finding. */
    private Map<String, String> flagged() {
        Map<String, String> flagged = new TreeMap<>();
        List<CaseRow> cases = store.queue()
                .page("uji", QueueFilter.of(Lane.TRIAGE), Order.CLOCK, null, 200)
                .cases();
        for (CaseRow row : cases) {
            CaseCard card = store.cases().card(row.key(), "uji");
            card.flags()
                    .forEach(stored -> flagged.put(
                            stored.flag().post().id().source() + "/"
                                    + stored.flag().post().id().id(),
                            stored.flag().strongest().category()));
        }
        return flagged;
    }

    private static String key(NamedCsvRecord row) {
        return row.getField("source") + "/" + row.getField("item_id");
    }

    private static String lines(Map<String, String> map) {
        return String.join(
                "\n",
                map.entrySet().stream()
                        .map(e -> e.getKey() + ": " + e.getValue())
                        .toList());
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(SAMPLES.resolve(file));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        }
    }

    /** The settings of the demo with another port for the site. */
    private static Settings settings(Path folder, int port) throws IOException {
        String yaml = Files.readString(SAMPLES.resolve("wasit.yaml"))
                .replace("8082", Integer.toString(port))
                .replace("../", ROOT + "/")
                .replace("folder: site", "folder: " + SAMPLES.resolve("site"))
                .replace("[inbox]", "[" + SAMPLES.resolve("inbox") + "]")
                .replace("roster: roster.csv", "roster: " + SAMPLES.resolve("roster.csv"));
        return SettingsReader.read(Files.writeString(folder.resolve("wasit.yaml"), yaml), Map.of());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
