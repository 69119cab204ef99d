package id.wasit.pipeline.doctor;

import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.job.ClusterFlink;
import id.wasit.pipeline.job.ClusterTrouble;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.pipeline.topic.TopicCheck;
import id.wasit.pipeline.topic.TopicTrouble;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.SecretBox;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobStatus;

/**
 * Looks at everything that the settings speak of.
 *
 * @param settings of the installation
 * @param clock of this machine
 */
public record Doctor(Settings settings, Clock clock) {
    private static final long LEAST_FREE = 2L << 30;

    /**
     * Everything, in the order in which it would be mended.
     *
     * @param told each thing as soon as it was looked at: what is away may take half a minute to say so
     */
    public void examine(Consumer<Examination> told) throws InterruptedException {
        told.accept(Examination.well(
                "settings", settings.sources().size() + " sources; without a mistake, or this would not run"));
        told.accept(java());
        told.accept(folder());
        told.accept(keys());
        told.accept(lexicon());
        database().forEach(told);
        told.accept(kafka());
        told.accept(cluster());
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

    private Examination keys() {
        KeyFolder keys = new KeyFolder(settings.keys());
        List<String> missing = keys.missing();
        if (missing.size() > 1 && !wereUsed()) {
            return Examination.well("keys", "none yet in " + settings.keys() + "; the pages make them at their start");
        }
        if (!missing.isEmpty()) {
            return Examination.ill(
                    "keys",
                    "there is no " + String.join(" and no ", missing) + " in " + settings.keys()
                            + "; take it from the backup (the file that ends in .keys), or another one is made");
        }
        try {
            SecretBox unused = keys.secrets();
            return Examination.well(
                    "keys",
                    settings.keys() + ", for this user alone; the office signs with "
                            + keys.office().seal().id());
        } catch (RuntimeException e) {
            return Examination.ill("keys", String.valueOf(e.getMessage()));
        }
    }

    private boolean wereUsed() {
        DatabaseAddress address = settings.database();
        return address != null && new DatabaseExamination(address, clock).holdsWorkOfKeys();
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
        return address == null
                ? List.of(Examination.well("database", "none named; wasit run brings its own"))
                : new DatabaseExamination(address, clock).results();
    }

    private Examination kafka() throws InterruptedException {
        KafkaSettings kafka = settings.kafka();
        if (kafka == null) {
            return Examination.well("kafka", "none named; one job does all");
        }
        try {
            int brokers = TopicCheck.brokers(kafka);
            return Examination.well(
                    "kafka",
                    kafka.servers() + (brokers == 1 ? ", 1 broker answers" : ", " + brokers + " brokers answer"));
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
