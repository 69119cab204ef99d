package id.wasit.pipeline.cluster;

import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.job.ClusterFlink;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.job.ProgramVersion;
import id.wasit.pipeline.job.StoredOrders;
import id.wasit.pipeline.release.LexiconRelease;
import id.wasit.pipeline.run.Console;
import id.wasit.pipeline.run.Preparation;
import id.wasit.pipeline.run.RunTrouble;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import id.wasit.pipeline.topic.TopicCheck;
import id.wasit.store.Store;
import id.wasit.store.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Starts and drains one job.
 *
 * @param job which
 * @param settings of the installation
 */
public record JobStart(ClusterJob job, Settings settings) {
    private static final int CONNECTIONS = 2;

    /**
     * Makes ready what the job needs and hands it to the cluster.
     *
     * @param told what happens, one line each
     * @throws RunTrouble when the settings do not name one cluster
     */
    public void start(Consumer<String> told) throws InterruptedException {
        try (ClusterFlink flink = ClusterFlink.at(clusters().only())) {
            start(flink, told);
        }
    }

    /**
     * Hands the job over now, and again whenever it is gone, until the thread is interrupted. What hinders that is told, and tried again.
     *
     * @param told what happens, one line each time it is something else
     * @throws RunTrouble when the settings do not name one cluster
     */
    public void keep(Consumer<String> told) throws InterruptedException {
        try (ClusterFlink flink = ClusterFlink.at(clusters().only())) {
            new JobKeeper(this, flink, told).keep();
        }
    }

    /**
     * The same inside this program, until the job ends or the thread is interrupted.
     *
     * @param told what happens, one line each
     */
    public void runHere(Consumer<String> told) throws InterruptedException {
        DatabaseAddress address = ClusterJob.database(settings);
        prepare();
        try (LocalFlink flink = LocalFlink.started(job.options(settings))) {
            LocalFlink.Beginning how = flink.run(env -> define(env, StoreAccess.to(address)));
            told.accept(job.label() + " runs in this program (" + how + "); Ctrl-C stops it");
            while (flink.status().map(status -> !status.isTerminalState()).orElse(false)) {
                TimeUnit.SECONDS.sleep(1);
            }
        }
    }

    /**
     * Stops the job with a savepoint; the next start goes on from it.
     *
     * @return where the savepoint is; empty when the job does not run
     * @throws RunTrouble when the settings do not name one cluster
     */
    public Optional<String> drain() throws InterruptedException {
        try (ClusterFlink flink = ClusterFlink.at(clusters().only())) {
            return flink.drain(job.label(), job.folder(settings));
        }
    }

    /**
     * Forgets where the job stood; its sources, or its topic, are read again, which doubles nothing.
     *
     * @throws RunTrouble when it runs, and nothing is forgotten: the checkpoints are its own
     */
    public void forget() throws InterruptedException {
        if (!settings.flink().clusters().isEmpty() && clusters().run(job.label())) {
            throw new RunTrouble(job.label() + " runs; drain it first (wasit " + job.word()
                    + " --drain) and see that nothing hands it over again meanwhile. Nothing was forgotten");
        }
        Path folder = job.folder(settings);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new RunTrouble("the old checkpoints in " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }

    /** The same on a cluster that the caller holds. */
    void start(ClusterFlink flink, Consumer<String> told) throws InterruptedException {
        DatabaseAddress address = ClusterJob.database(settings);
        prepare();
        ClusterFlink.Submitted how = flink.submit(
                job.label(), job.options(settings), env -> define(env, StoreAccess.fromElsewhere(address)));
        told.accept(job.label() + ": "
                + switch (how) {
                    case RUNS_ALREADY -> "runs already, nothing was done";
                    case FRESH -> "runs, from the beginning";
                    case RESUMED -> "runs, from its newest checkpoint";
                });
    }

    /** Adds the steps of the job, and tells on it which program that was. */
    void define(StreamExecutionEnvironment env, StoreAccess database) {
        ProgramVersion.writeOn(env);
        job.define(env, settings, database);
    }

    /** Makes ready what the job needs: topics, schema, the roster of the settings, and a lexicon release if there never was one. */
    void prepare() throws InterruptedException {
        TopicCheck.make(ClusterJob.kafka(settings));
        try (OpenStore open = OpenStore.at(ClusterJob.database(settings), CONNECTIONS)) {
            Store store = open.store();
            store.migrate();
            if (job == ClusterJob.INGEST) {
                StoredOrders.list(store, ClusterJob.sources(settings));
            }
            if (store.releases().announced().isEmpty()) {
                LexiconRelease.of(settings.lexicon()).publishTo(store, Ledger.PROGRAM);
            }
            Path roster = settings.roster();
            if (job == ClusterJob.INGEST && roster != null) {
                new Preparation(store, Console.silent()).importRoster(roster);
            }
        }
    }

    private Clusters clusters() {
        return new Clusters(settings.flink().clusters());
    }
}
