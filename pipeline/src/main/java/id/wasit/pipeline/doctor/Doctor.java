package id.wasit.pipeline.doctor;

import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.job.ClusterFlink;
import id.wasit.pipeline.job.ClusterTrouble;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicCheck;
import id.wasit.pipeline.topic.TopicTrouble;
import id.wasit.store.Store;
import id.wasit.store.health.ServerFacts;
import id.wasit.store.ledger.LedgerProof;
import id.wasit.store.sql.StoreFailure;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobStatus;

/**
 * Looks at everything that the settings speak of.
 *
 * @param settings of the installation
 * @param clock of this machine
 */
public record Doctor(Settings settings, Clock clock) {
    private static final int OLDEST_POSTGRESQL = 15;
    private static final long LEAST_FREE = 2L << 30;
    private static final Duration MOST_SKEW = Duration.ofSeconds(2);
    private static final int CONNECTIONS_NEEDED = 40;

    /** Everything, in the order in which it would be mended. */
    public List<Examination> examine() throws InterruptedException {
        List<Examination> found = new ArrayList<>();
        found.add(Examination.well(
                "settings", settings.sources().size() + " sources; without a mistake, or this would not run"));
        found.add(java());
        found.add(folder());
        found.add(lexicon());
        found.addAll(database());
        found.add(kafka());
        found.add(cluster());
        return found;
    }

    private static Examination java() {
        int version = Runtime.version().feature();
        return version >= 17
                ? Examination.well("java", "version " + version)
                : Examination.ill("java", "version " + version + "; install 17 or newer");
    }

    private Examination folder() {
        Path data = settings.data();
        try {
            Files.createDirectories(data);
            Path trial = Files.createTempFile(data, "doctor", ".trial");
            Files.delete(trial);
            FileStore disk = Files.getFileStore(data);
            long free = disk.getUsableSpace();
            String told = data + " can be written to, " + (free >> 20) + " MiB free";
            return free >= LEAST_FREE
                    ? Examination.well("disk", told)
                    : Examination.ill("disk", told + "; make room, checkpoints and logs need 2 GiB");
        } catch (IOException e) {
            return Examination.ill(
                    "disk", data + " cannot be written to (" + e + "); give it to this user, or change the key data");
        }
    }

    private Examination lexicon() {
        try {
            LexiconRelease release = LexiconRelease.of(settings.lexicon());
            return Examination.well(
                    "lexicon", "folder reads as " + release.lexicon().version() + ", " + release.summary());
        } catch (LexiconProblems e) {
            return Examination.ill(
                    "lexicon", "the folder has " + e.all().size() + " problems; see them with: wasit lexicon check");
        }
    }

    private List<Examination> database() {
        DatabaseAddress address = settings.database();
        if (address == null) {
            return List.of(Examination.well("database", "none named; wasit run brings its own"));
        }
        try {
            Store store = StoreAccess.to(address).occasional();
            ServerFacts facts = store.server();
            List<Examination> found = new ArrayList<>();
            found.add(
                    facts.version() >= OLDEST_POSTGRESQL
                            ? Examination.well("database", address + ", PostgreSQL " + facts.version())
                            : Examination.ill(
                                    "database",
                                    "PostgreSQL " + facts.version() + "; 15 is the oldest that is supported"));
            found.add(
                    facts.connections() >= CONNECTIONS_NEEDED
                            ? Examination.well(
                                    "connections", facts.connections() + " allowed, " + facts.connected() + " in use")
                            : Examination.ill(
                                    "connections",
                                    facts.connections() + " allowed; set max_connections to " + CONNECTIONS_NEEDED
                                            + " or more"));
            found.add(clock(facts));
            found.add(schema(store, facts));
            return found;
        } catch (StoreFailure e) {
            return List.of(Examination.ill(
                    "database",
                    address + " does not answer: " + e.getMessage()
                            + "; is it running, and are database.url, .user and the password right?"));
        }
    }

    private Examination clock(ServerFacts facts) {
        Duration skew = Duration.between(facts.now(), clock.instant()).abs();
        return skew.compareTo(MOST_SKEW) <= 0
                ? Examination.well("clock", "differs from the database's by " + skew.toMillis() + " ms")
                : Examination.ill(
                        "clock",
                        "differs from the database's by " + skew.toSeconds()
                                + " s; let both follow a time server (NTP)");
    }

    private static Examination schema(Store store, ServerFacts facts) {
        if (!facts.migrated()) {
            return Examination.well("schema", "none yet; the first start makes it");
        }
        LedgerProof proof = store.ledger().verify();
        return proof.holds()
                ? Examination.well("ledger", proof.rows() + " rows, the chain holds")
                : Examination.ill(
                        "ledger",
                        "the chain is broken; stop, keep this database as it is, and read the"
                                + " chapter on restoring in docs/operations.md");
    }

    private Examination kafka() throws InterruptedException {
        KafkaSettings kafka = settings.kafka();
        if (kafka == null) {
            return Examination.well("kafka", "none named; one job does all");
        }
        try {
            return Examination.well("kafka", kafka.servers() + ", " + TopicCheck.brokers(kafka) + " brokers answer");
        } catch (TopicTrouble e) {
            return Examination.ill("kafka", String.valueOf(e.getMessage()));
        }
    }

    private Examination cluster() throws InterruptedException {
        String address = settings.flink().cluster();
        if (address == null) {
            return Examination.well("flink", "no cluster named; jobs run inside this program");
        }
        try (ClusterFlink flink = ClusterFlink.at(address)) {
            Map<String, JobStatus> jobs = flink.jobs();
            boolean both =
                    jobs.get("wasit-ingest") == JobStatus.RUNNING && jobs.get("wasit-detect") == JobStatus.RUNNING;
            return both
                    ? Examination.well("flink", address + ", " + jobs)
                    : Examination.ill(
                            "flink",
                            address + " runs " + jobs + "; start what is missing with: wasit ingest, wasit detect");
        } catch (ClusterTrouble e) {
            return Examination.ill(
                    "flink", e.getMessage() + "; is the job manager running, and is flink.cluster right?");
        }
    }
}
