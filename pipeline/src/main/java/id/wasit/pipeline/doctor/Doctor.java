package id.wasit.pipeline.doctor;

import id.wasit.pipeline.run.PrivateFiles;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.topic.KafkaSettings;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.keys.SecretBox;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

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
        lexicon().forEach(told);
        database()
                .map(DatabaseExamination::results)
                .orElseGet(() -> List.of(Examination.well("database", "none named; wasit run brings its own")))
                .forEach(told);
        kafka().forEach(told);
        new FlinkExamination(settings.flink().clusters(), clock).results().forEach(told);
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
            PrivateFiles.folder(data);
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
        return database().map(DatabaseExamination::holdsWorkOfKeys).orElse(false);
    }

    private List<Examination> lexicon() {
        return new LexiconExamination(
                        settings.lexicon(),
                        database().flatMap(DatabaseExamination::migrated).orElse(null))
                .results();
    }

    private Optional<DatabaseExamination> database() {
        return Optional.ofNullable(settings.database()).map(address -> new DatabaseExamination(address, clock));
    }

    private List<Examination> kafka() throws InterruptedException {
        KafkaSettings kafka = settings.kafka();
        return kafka == null
                ? List.of(Examination.well("kafka", "none named; one job does all"))
                : new KafkaExamination(kafka, settings.flink().parallelism()).results();
    }
}
