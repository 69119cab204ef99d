package id.wasit.cluster;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.wasit.model.Rejected;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.store.access.UserRole;
import id.wasit.store.intake.Upload;
import id.wasit.store.keys.KeyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A whole cluster of processes, as an operator starts it; and each fault alone. One cluster for all, because its start takes a minute. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ClusterIT {
    private static final String READER = "pembaca";

    private static final int PER_FAULT = 40;
    private static final int HANDED_IN = 20;
    private static final Duration HOLD = Duration.ofSeconds(3);
    private static final int FAULTS_IN_SEQUENCE = 5;
    private static final Calls CALLS = new Calls(PER_FAULT * (Fault.values().length + 3)
            + sequences().mapToInt(Sequence::calls).sum());

    private Cluster cluster;
    private Supply supply;

    static Stream<Sequence> sequences() {
        return Stream.of(1, 2).map(seed -> Sequence.random(seed, FAULTS_IN_SEQUENCE, Duration.ofSeconds(90), HOLD));
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Cluster.assumePackaged();
        FaultTable.begin();
        cluster = Cluster.started(folder, CALLS);
        supply = new Supply(cluster, CALLS);
    }

    @AfterAll
    void stopLeavesNothing() throws Exception {
        if (cluster != null) {
            cluster.close();
            assertEquals(List.of(), cluster.processes());
        }
    }

    @Test
    @Order(1)
    void samplesMakeTheCasesTheyMakeOnOneMachine() throws Exception {
        Queue.ofSamples(cluster).holdsExactlyThese();
    }

    @Test
    @Order(2)
    void placeOfAJobThatRunsIsNotForgotten() throws Exception {
        Queue.ofSamples(cluster).holdsExactlyThese();
        Path mark = Files.createFile(cluster.folder().resolve("checkpoints/detect/mark"));
        Path said = cluster.folder().resolve("fresh.txt");

        int code = cluster.call(said, "wasit", "detect", "--fresh");

        assertEquals(3, code);
        assertTrue(Files.readString(said).contains("drain it first"), () -> "said otherwise, see " + said);
        assertTrue(Files.exists(mark));
    }

    @Test
    @Order(2)
    void doctorTellsHowTheClusterIs() throws Exception {
        Path said = cluster.folder().resolve("doctor.txt");

        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            cluster.call(said, "wasit", "doctor");
            String told = Files.readString(said);
            for (String line : List.of(
                    "ok    schema: made up to step ",
                    "ok    release: ",
                    "ok    topic: wasit.posts, 8 partitions, kept 168 h, ",
                    "ok    topic: wasit.rejected, 1 partitions, kept 144 h",
                    " slots free",
                    "ok    flink: wasit-ingest RUNNING, last checkpoint ",
                    "ok    flink: wasit-detect RUNNING, last checkpoint ")) {
                assertTrue(told.contains(line), () -> line + " is missing in " + told);
            }
        });
    }

    @ParameterizedTest
    @Order(2)
    @EnumSource
    void faultChangesNothing(Fault fault) throws Exception {
        assumeTrue(fault.missing().isEmpty(), fault.missing());
        supply.dropDuring(PER_FAULT / 2, () -> fault.strike(cluster, HOLD));
        supply.dropWithRepeats(PER_FAULT / 2, PER_FAULT / 4);

        FaultTable.add(
                fault.words(),
                PER_FAULT + PER_FAULT / 4,
                PER_FAULT,
                supply.queue().holdsExactlyThese());
    }

    @ParameterizedTest(name = "{0}")
    @Order(4)
    @MethodSource("sequences")
    void faultsOneUponAnotherChangeNothing(Sequence sequence) throws Exception {
        sequence.strike(cluster, supply);
    }

    @Test
    @Order(3)
    void whatWasPoisonedOrBrokenIsTold() throws Exception {
        List<String> reasons = List.of(
                "versi bentuk pesan 9",
                "pesan kosong",
                "post: id is missing",
                "bentuk berkas tidak dikenal; baris pertama (paling panjang 1 MB)",
                "Rilis leksikon",
                "Basis data menolak data ini");
        try (OpenStore open = cluster.store()) {
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                String told = open.store().rejected().page(null, null, 200).items().stream()
                        .map(Rejected::reason)
                        .collect(Collectors.joining("\n"));
                for (String reason : reasons) {
                    assertTrue(told.contains(reason), () -> reason + " is missing in " + told);
                }
            });
        }
    }

    /** It would be lost otherwise, and with it the deletion of a text. */
    @Test
    @Order(4)
    void retractionThatTheDatabaseRefusesLiesWithItsBytesAmongTheDeadLetters() throws Exception {
        Topic letters = new Topic(cluster.kafka(), "wasit.rejected");

        await().atMost(Duration.ofMinutes(2))
                .until(() -> !letters.holding(List.of(Topic.NO_TIME)).isEmpty());
    }

    @Test
    @Order(5)
    void newReleaseReachesRunningJobsAndStandsInTheFlags(@TempDir Path folder) throws Exception {
        Path lexicon = folder.resolve("lexicons");
        copy(Cluster.ROOT.resolve("lexicons"), lexicon);
        Files.writeString(
                lexicon.resolve("bersih").resolve("baru.csv"),
                Files.readAllLines(firstTable(lexicon.resolve("bersih"))).get(0) + "\n",
                StandardOpenOption.CREATE_NEW);

        try (OpenStore open = cluster.store()) {
            open.store().users().add(READER, "Pembaca", Set.of(UserRole.AUDITOR), null, "uji");
        }

        String said = cluster.run("wasit", "lexicon", "release", "--lexicon", lexicon.toString());
        String version = said.replaceAll("(?s).*Rilis ([0-9a-f]+) .*", "$1");
        await().atMost(Duration.ofMinutes(5)).until(() -> versionOfNextFlag().equals(version));
    }

    @Test
    @Order(5)
    void whatIsHandedInThroughThePagesTakesTheSameWayAndIsTold() throws Exception {
        Clerk clerk = Clerk.enters(cluster);
        String export = supply.export(HANDED_IN);
        long strangers =
                export.lines().filter(line -> line.contains("asing-akun-")).count();

        clerk.handsIn("ekspor.ndjson", export);

        supply.queue().holdsExactlyThese();
        assertEquals(List.of(export.lines().count(), strangers, 0L, supply.flagged(HANDED_IN)), countsOfNewestUpload());
        assertEquals("selesai", clerk.stateOfNewest());

        clerk.reports("asing-akun-lapor", "27 November coblos nomor 2 dari gerobak asing");
        assertEquals(List.of(1L, 1L, 0L, 0L), countsOfNewestUpload());

        clerk.reports("k-0", "Hujan sejak pagi, jemuran aman.");
        assertEquals(List.of(1L, 0L, 0L, 0L), countsOfNewestUpload());
        // What was read is cleared away after the next checkpoint.
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(this::noUploadIsKept);
    }

    @Test
    @Order(6)
    void logsAreJsonAndTellNothingOfAPerson() throws Exception {
        for (String part : List.of("kafka", "jobmanager", "taskmanager-1", "taskmanager-2", "intake", "review")) {
            List<String> lines =
                    Files.readAllLines(cluster.folder().resolve("logs").resolve(part + ".log"));

            assertTrue(!lines.isEmpty(), () -> part + " logs nothing");
            for (String line : lines) {
                assertTrue(line.startsWith("{\"timestamp\":"), () -> part + " logs what is no JSON: " + line);
                for (String secret : Calls.OF_PERSONS) {
                    assertTrue(!line.contains(secret), () -> part + " logs \"" + secret + "\": " + line);
                }
            }
        }
    }

    /** Its own form; a refused row would stand in it with all its words if the server told details. */
    @Test
    @Order(6)
    void logOfTheDatabaseTellsNothingOfAPersonEither() throws Exception {
        String log = Files.readString(cluster.folder().resolve("database").resolve("server.log"));

        assertTrue(log.contains("ERROR:"), "the refused retraction is told without its words");
        for (String secret : Calls.OF_PERSONS) {
            assertTrue(!log.contains(secret), () -> "PostgreSQL logs \"" + secret + "\"");
        }
    }

    @Test
    @Order(6)
    void aCaseHasTheTraceOfTheMessageThatItCameAs() throws Exception {
        String key;
        String trace;
        try (OpenStore open = cluster.store()) {
            key = open.store().flags().caseOf(Calls.PLATFORM, "kp-0").orElseThrow();
            trace = open.store()
                    .cases()
                    .card(key, READER)
                    .flags()
                    .get(0)
                    .flag()
                    .post()
                    .id()
                    .trace();
        }

        assertTrue(Topic.ofPosts(cluster).traces().contains(trace), () -> trace + " stands on no message");
        assertTrue(cluster.run("wasit", "trace", trace).contains(" stored, in case "));
    }

    @Test
    @Order(6)
    void alertsAndDashboardsAskForWhatIsTold() {
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> {
                    Set<String> missing = Metrics.askedFor();
                    missing.removeAll(Metrics.told(cluster));
                    assertEquals(Set.of(), missing);
                });
    }

    @Test
    @Order(6)
    void pagesAndCommandsSignWithOneKey() throws Exception {
        String office =
                new KeyFolder(cluster.folder().resolve("keys")).office().seal().pem();

        String said = cluster.run("wasit", "ledger", "key");
        assertTrue(said.contains(office.strip()), () -> "said: " + said);
    }

    @Test
    @Order(7)
    void strangersLeaveNoByte() throws Exception {
        String known = "jangan lupa coblos";
        List<String> words =
                Stream.concat(Stream.of(known), Calls.OF_STRANGERS.stream()).toList();

        List<String> found = new ArrayList<>(Bytes.holding(cluster, words));
        found.addAll(Topic.ofPosts(cluster).holding(words));
        found.addAll(new Topic(cluster.kafka(), "wasit.rejected").holding(words));

        assertEquals(
                List.of(),
                found.stream().filter(place -> !place.endsWith(known)).toList());
        // What the search finds where it must be, it would have found elsewhere.
        assertTrue(found.contains("wasit.posts: " + known), found::toString);
        assertTrue(found.stream().anyMatch(place -> place.startsWith("database/")), found::toString);
    }

    private boolean noUploadIsKept() throws IOException {
        try (Stream<Path> left = Files.walk(cluster.folder().resolve("uploads"))) {
            return left.noneMatch(Files::isRegularFile);
        }
    }

    @Test
    @Order(6)
    void afterAllFaultsEveryRowIsThatOfAnUndisturbedRun(@TempDir Path folder) throws Exception {
        supply.queue().holdsExactlyThese();

        List<String> undisturbed = Undisturbed.rowsOf(cluster, supply.exports(), folder);
        try (OpenStore open = cluster.store()) {
            assertEquals(String.join("\n", undisturbed), String.join("\n", Undisturbed.rowsOf(open)));
        }
        long cases = undisturbed.stream().filter(row -> row.startsWith("case")).count();
        assertTrue(cases >= supply.different(), () -> "only " + cases + " cases were laid beside each other");
    }

    /** Of the newest calls the topic alone still tells: their file is gone, and the backup is older than they are. */
    @Test
    @Order(7)
    void databaseThatIsLostComesBackFromItsBackupAndWhatIsNewerFromTheTopic() throws Exception {
        Trials.assumeBackupPrograms();
        Path backup = cluster.folder().resolve("kept.dump");
        supply.drop(PER_FAULT / 2);
        supply.queue().holdsExactlyThese();
        cluster.run("backup", backup.toString());
        Path newest = supply.drop(PER_FAULT / 2);
        supply.queue().holdsExactlyThese();

        cluster.run("stop");
        Files.delete(newest);
        lose(cluster.database());
        lose(cluster.folder().resolve("keys"));
        cluster.run("restore", backup.toString(), "--config", cluster.settings().toString());
        cluster.run("start", "--config", cluster.settings().toString());

        supply.queue().holdsExactlyThese();
    }

    /** All that is in a folder; the folder itself may be a disk. */
    private static void lose(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Read, gated, rejected and flagged, when nothing will change any more and what was read of it is cleared away. */
    private List<Long> countsOfNewestUpload() {
        try (OpenStore open = cluster.store()) {
            Upload done = await().atMost(Duration.ofMinutes(2))
                    .until(() -> open.store().uploads().newest(1).get(0), Upload::isDone);
            return List.of(done.in(), done.gated(), done.rejected(), done.flagged());
        }
    }

    /** The release that a call dropped now is flagged with. */
    private String versionOfNextFlag() throws Exception {
        supply.drop(1);
        supply.queue().holdsExactlyThese();
        try (OpenStore open = cluster.store()) {
            String key =
                    open.store().flags().caseOf(Calls.PLATFORM, supply.newest()).orElseThrow();
            return open.store().cases().card(key, READER).flags().get(0).flag().lexicon();
        }
    }

    private static Path firstTable(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
