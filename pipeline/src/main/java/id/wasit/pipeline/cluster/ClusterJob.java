package id.wasit.pipeline.cluster;

import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.intake.Intake;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.StoredOrders;
import id.wasit.pipeline.release.StoredLexicon;
import id.wasit.pipeline.release.StoredTrial;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.run.DataFolder;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.pipeline.topic.KafkaSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The two jobs of a cluster. */
public enum ClusterJob {
    /** Reads the sources and publishes what passed the gate. */
    INGEST {
        @Override
        void define(StreamExecutionEnvironment env, Settings settings, StoreAccess database) {
            WasitPipeline.ingest(
                    env,
                    IngestSettings.continuous(sources(settings), settings.fetch())
                            .obeying(new StoredOrders(database)),
                    new StoredRoster(database),
                    kafka(settings),
                    database);
        }
    },

    /** Reads what was published and fills the queue. */
    DETECT {
        @Override
        void define(StreamExecutionEnvironment env, Settings settings, StoreAccess database) {
            Knowledge knowledge =
                    new Knowledge(new StoredLexicon(database), new StoredTrial(database), new StoredNames(database));
            WasitPipeline.detect(env, kafka(settings), knowledge, database);
        }
    };

    /** Adds the steps of the job. */
    abstract void define(StreamExecutionEnvironment env, Settings settings, StoreAccess database);

    /** The name under which the cluster lists it. */
    public String label() {
        return "wasit-" + word();
    }

    /** Where its checkpoints and savepoints are; the same folder for all processes of the cluster. */
    public Path folder(Settings settings) {
        return settings.data().resolve("checkpoints").resolve(word());
    }

    /** What the first of them reads: the sources of the settings, and what people hand in. */
    static List<SourceSettings> sources(Settings settings) {
        return Intake.beside(settings.sources(), new DataFolder(settings.data()).uploads());
    }

    /** How it runs. */
    JobOptions options(Settings settings) {
        return new JobOptions(
                settings.flink().port(),
                settings.flink().parallelism(),
                folder(settings),
                settings.flink().checkpointEvery());
    }

    /** @throws RunTrouble when the settings name no Kafka */
    static KafkaSettings kafka(Settings settings) {
        KafkaSettings kafka = settings.kafka();
        if (kafka == null) {
            throw new RunTrouble("the two jobs need a Kafka between them; name it in the settings, key kafka.servers");
        }
        return kafka;
    }

    /** @throws RunTrouble when the settings name no database */
    static DatabaseAddress database(Settings settings) {
        DatabaseAddress database = settings.database();
        if (database == null) {
            throw new RunTrouble(
                    "the two jobs need a database that all processes reach; name it in the settings, key database.url");
        }
        return database;
    }

    /** The command that starts it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
