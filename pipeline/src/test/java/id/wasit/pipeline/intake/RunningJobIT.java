package id.wasit.pipeline.intake;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.model.RosterEntry;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.detect.TrialFeed;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.job.StoredOrders;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.intake.SourceHealth;
import id.wasit.store.intake.SourceOrder;
import id.wasit.store.intake.Upload;
import id.wasit.store.roster.RosterImport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office changes while the job runs: roster, orders, uploads, reports. Nothing is restarted. */
class RunningJobIT {
    private static final Path LEXICON = Path.of("../lexicons").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(4);
    /** Far beyond the ten seconds of design.md: how fast it is on a busy machine is no matter of this test. */
    private static final Duration SOON = Duration.ofMinutes(3);

    private static final String STRANGER = "zzorangluarzz";
    private static final String CALL = "Ayo coblos nomor dua, Bimo-Laras, tanggal 27 November";

    @TempDir
    Path folder;

    private LocalDatabase database;
    private OpenStore open;
    private Store store;
    private LocalFlink flink;
    private Intake intake;
    private Path inbox;
    private Path uploads;
    private int next;

    @BeforeEach
    void start() throws Exception {
        database = LocalDatabase.startedIn(folder.resolve("database"));
        open = OpenStore.at(database.address(), 4);
        store = open.store();
        store.migrate();
        store.users().add("oki", "Oki", Set.of(UserRole.OPERATOR), null, "wasit");
        inbox = Files.createDirectory(folder.resolve("inbox"));
        uploads = folder.resolve("uploads");
        roster("a-1");
        StoreAccess access = StoreAccess.to(database.address());
        intake = new Intake(store, new StoredRoster(access), uploads, Clock.systemUTC());
        List<SourceSettings> sources = List.of(
                SourceSettings.inbox("kotak", "uji", inbox.toString()),
                SourceSettings.handedIn("unggahan", "uji", uploads.toString()));
        IngestSettings settings = IngestSettings.continuous(
                        sources, FetchSettings.polite("Wasit/0", "mailto:uji@wasit.example"))
                .obeying(new StoredOrders(access));
        flink = LocalFlink.started(new JobOptions(0, 2, folder.resolve("checkpoints"), Duration.ofMillis(500)));
        StoredOrders.list(store, sources);
        flink.run(env -> WasitPipeline.define(
                env,
                settings,
                new StoredRoster(access),
                new Knowledge(
                        new LexiconFolder(LEXICON.toString(), List.of("pilgub-nusaraya-2025")),
                        TrialFeed.NONE,
                        new StoredNames(access)),
                access));
    }

    @AfterEach
    void stop() {
        flink.close();
        intake.close();
        open.close();
        database.close();
    }

    @Test
    void accountThatJoinsTheRosterPassesAndOneThatLeavesDoesNot() throws Exception {
        drop("satu.ndjson", post("1", "a-1", CALL), post("2", "a-2", CALL));
        await().atMost(START).until(() -> flagged() == 1);

        roster("a-1", "a-2");

        // One post a second: the first that the job lets pass ends the wait.
        await().pollInterval(Duration.ofSeconds(1)).atMost(SOON).until(() -> {
            dropNext("a-2");
            return flagged() > 1;
        });
        long gated = health("kotak").gated();
        roster("a-2");
        await().pollInterval(Duration.ofSeconds(1)).atMost(SOON).until(() -> {
            dropNext("a-1");
            return health("kotak").gated() > gated;
        });
    }

    @Test
    void sourceThatIsPausedReadsNothingUntilItIsLetGo() throws Exception {
        dropNext("a-1");
        await().atMost(START).until(() -> flagged() == 1);

        store.sourceOrders().give("kotak", SourceOrder.PAUSE, "oki");

        // A file is dropped every four seconds; the pause has reached the job when one of them is not read.
        await().pollInterval(Duration.ofSeconds(4)).atMost(SOON).until(() -> {
            boolean stands = health("kotak").in() < next;
            dropNext("a-1");
            return stands;
        });
        store.sourceOrders().give("kotak", SourceOrder.RESUME, "oki");
        await().atMost(SOON).until(() -> health("kotak").in() == next);
    }

    @Test
    void uploadRunsThroughTheGateAndLeavesNoByteOfStrangers() throws Exception {
        String export = post("1", "a-1", CALL) + "\n" + post("2", "a-9", STRANGER) + "\nrusak " + STRANGER + "\n";

        long id = intake.take(new Intake.Slip("ekspor saya.ndjson", "surat tugas 7", "oki"), bytes(export));
        long report = intake.take(
                new Intake.Slip("laporan.ndjson", "surat tugas 7", "oki"), bytes(post("3", "a-9", STRANGER)));

        await().atMost(START).until(() -> upload(id).flagged() == 1);
        await().atMost(SOON).until(() -> upload(id).isDone());
        Upload done = upload(id);
        assertEquals(List.of(3L, 1L, 1L), List.of(done.in(), done.gated(), done.rejected()));
        assertEquals(
                List.of(1L, 1L, 0L),
                List.of(
                        upload(report).in(),
                        upload(report).gated(),
                        upload(report).flagged()));
        assertTrue(upload(report).isDone());
        // A file that goes while it is looked at ends the look.
        await().atMost(SOON).ignoreExceptions().until(() -> filesIn(uploads) == 0);
        assertEquals(
                2,
                store.ledger().before(Long.MAX_VALUE, 100).stream()
                        .filter(entry -> entry.kind().equals("upload"))
                        .count());
        flink.close();
        open.close();
        database.close();
        assertNoByteOfStrangers();
    }

    @Test
    void uploadIsReadAsWhatWasChosenWithItWhateverItIsCalled() throws Exception {
        String export = "item_id,author_id,text,created_at\n1,a-1,\"" + CALL + "\",2025-11-20T03:00:00Z\n";

        long id = intake.take(
                new Intake.Slip("ekspor.csv.PART", "contohgram", "wasit", "surat tugas 7", "oki"), bytes(export));

        await().atMost(START).until(() -> upload(id).isDone() && upload(id).flagged() == 1);
    }

    @Test
    void uploadOfAFormThatThereIsNotIsWrittenDownWithTheReason() {
        assertThrows(
                IllegalArgumentException.class,
                () -> intake.take(
                        new Intake.Slip("ekspor.csv", null, "excel", "surat tugas 7", "oki"), bytes("a,b\n")));

        assertTrue(store.uploads().newest(1).get(0).failure().contains("format yang disebut tidak dikenal"));
    }

    @Test
    void uploadThatBreaksOffLeavesNothing() {
        InputStream torn = new InputStream() {
            private final InputStream begin = bytes(post("1", "a-1", CALL).repeat(2_000));

            @Override
            public int read() throws IOException {
                int next = begin.read();
                if (next < 0) {
                    throw new IOException("the browser is gone");
                }
                return next;
            }
        };

        assertThrows(
                IOException.class, () -> intake.take(new Intake.Slip("putus.ndjson", "surat tugas 7", "oki"), torn));

        assertEquals(0, filesIn(uploads));
        assertTrue(store.uploads().newest(1).get(0).failure().contains("tidak ada yang disimpan"));
    }

    @Test
    void uploadsThatTheLastProcessLeftHalfDoneAreClearedAwayAtTheStart() throws Exception {
        long written = store.uploads().begin("setengah.csv", "surat tugas 7", "oki");
        long sifted = store.uploads().begin("hampir.csv", "surat tugas 7", "oki");
        long done = intake.take(
                new Intake.Slip("selesai.ndjson", "surat tugas 7", "oki"), bytes(post("9", "a-9", STRANGER)));
        store.uploads()
                .passed(
                        sifted,
                        1,
                        0,
                        0,
                        uploads.resolve("unggahan-" + sifted + "-hampir.csv").toString());
        Path left = Files.createFile(uploads.resolve("unggahan-" + sifted + "-hampir.csv.part"));
        Path notOurs = Files.createFile(uploads.resolve("unggahan-x.part"));

        new Intake(store, new StoredRoster(StoreAccess.to(database.address())), uploads, Clock.systemUTC()).close();

        assertTrue(Files.notExists(left));
        assertTrue(Files.exists(notOurs));
        assertTrue(upload(written).failure().contains("Kirim lagi"));
        assertTrue(upload(sifted).failure().contains("Kirim lagi"));
        assertNull(upload(done).failure());
    }

    private void assertNoByteOfStrangers() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(STRANGER), () -> "a stranger left their mark in " + file);
            }
        }
    }

    private static long filesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Upload upload(long id) {
        return store.uploads().find(id).orElseThrow();
    }

    private SourceHealth health(String source) {
        return store.sources().health(source).orElseThrow();
    }

    private long flagged() {
        return store.sources().flagged().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private void drop(String name, String... lines) throws IOException {
        Path unfinished = Files.write(inbox.resolve(name + ".part"), List.of(lines));
        Files.move(unfinished, inbox.resolve(name));
    }

    private void dropNext(String account) throws IOException {
        next++;
        drop(
                "berkas-" + next + ".ndjson",
                post("n" + next, account, CALL + " di RT " + next, Instant.now().toString()));
    }

    private void roster(String... accounts) {
        List<RosterEntry> entries = Stream.of(accounts)
                .map(account -> new RosterEntry(
                        "contohgram",
                        account,
                        null,
                        "nr-" + account,
                        "pernyataan pemilik",
                        "pilgub-nusaraya-2025",
                        Instant.parse("2025-06-30T17:00:00Z"),
                        null,
                        "Dinas Contoh",
                        "Nusaraya"))
                .toList();
        store.roster().replace(new RosterImport(entries, List.of(), "wasit", "uji"));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String post(String id, String account, String text) {
        return post(id, account, text, "2025-11-20T03:00:00Z");
    }

    private static String post(String id, String account, String text, String at) {
        return "{\"source\":\"contohgram\",\"item_id\":\"" + id + "\",\"author_id\":\"" + account + "\",\"text\":\""
                + text + "\",\"created_at\":\"" + at + "\"}";
    }
}
