package id.wasit.pipeline.settings;

import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.topic.KafkaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that an installation can set. Every path is absolute.
 *
 * @param data folder for everything that is kept between runs
 * @param keys folder with the keys of the office: what signs the ledger, and what encrypts the secrets of one-time codes
 * @param database the office's PostgreSQL; absent when Wasit shall start its own
 * @param lexicon the word lists
 * @param roster file that is imported at every start; absent when the roster is only imported by hand
 * @param reviewPort port of the review pages on this machine
 * @param flink the job
 * @param kafka the Kafka between the two jobs of a cluster; absent when one job does all
 * @param site folder served as a web site on this machine, for samples and trials; absent in production
 * @param fetch manners and limits of the fetcher
 * @param sources where posts come from; at least one
 */
public record Settings(
        Path data,
        Path keys,
        @Nullable DatabaseAddress database,
        LexiconSettings lexicon,
        @Nullable Path roster,
        int reviewPort,
        FlinkSettings flink,
        @Nullable KafkaSettings kafka,
        @Nullable SiteSettings site,
        FetchSettings fetch,
        List<SourceSettings> sources) {

    /**
     * Which word lists.
     *
     * @param folder where they lie
     * @param contests names of the contest packs to load; empty for all
     * @param without ids of the categories that the office does not want to be raised
     */
    public record LexiconSettings(Path folder, List<String> contests, List<String> without) {}

    /**
     * How the jobs run.
     *
     * @param port port of Flink's pages when Flink runs inside this program
     * @param parallelism tasks of a kind side by side
     * @param checkpointEvery pause between two checkpoints: the most that is read again after a crash
     * @param clusters {@code host:port} of the REST interface of the Flink cluster that the jobs are handed to; several where each job has a
     *     cluster of its own, which starts it; empty when Flink runs inside this program
     */
    public record FlinkSettings(int port, int parallelism, Duration checkpointEvery, List<String> clusters) {
        /** Keeps its own copy. */
        public FlinkSettings {
            clusters = List.copyOf(clusters);
        }
    }

    /**
     * A folder served as a web site on this machine.
     *
     * @param folder its pages
     * @param port its port
     */
    public record SiteSettings(Path folder, int port) {}
}
