package id.wasit.pipeline.run;

import id.wasit.ingest.flink.IngestSettings;
import id.wasit.ingest.source.SourceSettings;
import id.wasit.pipeline.WasitPipeline;
import id.wasit.pipeline.WasitPipeline.Knowledge;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.database.LocalDatabase;
import id.wasit.pipeline.intake.Intake;
import id.wasit.pipeline.intake.IntakeDoor;
import id.wasit.pipeline.job.JobOptions;
import id.wasit.pipeline.job.LocalFlink;
import id.wasit.pipeline.job.StoredOrders;
import id.wasit.pipeline.release.StoredLexicon;
import id.wasit.pipeline.release.StoredTrial;
import id.wasit.pipeline.roster.StoredNames;
import id.wasit.pipeline.roster.StoredRoster;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.Settings.SiteSettings;
import id.wasit.pipeline.sink.OpenStore;
import id.wasit.pipeline.sink.StoreAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Wasit on one machine. For one thread; {@link #close()} may come from another. */
public final class LocalRun implements AutoCloseable {
    private static final int CONNECTIONS = 4;
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Settings settings;
    private final DataFolder data;
    private final Path home;
    private final Console console;
    private final Started started = new Started();
    private volatile boolean closing;
    private boolean databaseAway;

    private LocalRun(Path home, Settings settings, Console console) {
        this.home = home;
        this.settings = settings;
        this.data = new DataFolder(settings.data());
        this.console = console;
    }

    /** What is up and watched while it runs. */
    private record Watched(OpenStore store, LocalFlink flink, ReviewProcess pages) {}

    /** A run that has not started anything yet, so that {@link #close()} can be promised to the system before {@link #serve()}. */
    public static LocalRun of(Path home, Settings settings, Console console) {
        return new LocalRun(home, settings, console);
    }

    /**
     * Starts everything, tells the addresses, and stays until a part ends or {@link #close()} is called.
     *
     * @throws RunTrouble when something cannot start, or ended by itself
     */
    public void serve() throws InterruptedException {
        takeFolder();
        LogFile.in(data.logs());
        DatabaseAddress database = database();
        OpenStore store = started.add(OpenStore.at(database, CONNECTIONS));
        store.store().migrate();
        Optional<String> invitation = prepare(store);
        IntakeDoor intake = intake(store, database);
        ReviewProcess pages = pages(database, intake);
        serveSite();
        LocalFlink flink = job(database);
        pages.awaitReady();
        console.ready(addresses(), invitation.map(token -> reviewAddress() + "undangan/" + token));
        watch(new Watched(store, flink, pages));
    }

    /** Whether the end was asked for already. */
    public boolean isClosing() {
        return closing;
    }

    @Override
    public void close() {
        closing = true;
        started.close();
    }

    private void takeFolder() {
        started.add(data.tryLock()
                .orElseThrow(() -> new RunTrouble("another wasit uses the data folder " + data.path()
                        + "; stop that one, or name another folder, key \"data\" of the settings")));
        if (ReviewProcess.stopLeftover(data)) {
            console.step("pages", "stopped those of an earlier run that was killed");
        }
        Ports.demandFree(settings.reviewPort(), "the review pages", "review.port");
        Ports.demandFree(settings.flink().port(), "Flink's pages", "flink.port");
        SiteSettings site = settings.site();
        if (site != null) {
            Ports.demandFree(site.port(), "the sample site", "site.port");
        }
    }

    private DatabaseAddress database() {
        DatabaseAddress named = settings.database();
        if (named != null) {
            console.step("database", named.toString());
            return named;
        }
        console.step("database", "starting PostgreSQL in " + data.database());
        return started.add(LocalDatabase.startedIn(data.database())).address();
    }

    /** Lexicon, sources, roster, first user. */
    private Optional<String> prepare(OpenStore store) {
        Preparation preparation = new Preparation(store.store(), console);
        preparation.activateLexicon(settings.lexicon());
        StoredOrders.list(store.store(), sources());
        Path roster = settings.roster();
        if (roster != null) {
            preparation.importRoster(roster);
        }
        return preparation.inviteFirstAdmin();
    }

    private IntakeDoor intake(OpenStore store, DatabaseAddress database) {
        try {
            StoredRoster roster = new StoredRoster(StoreAccess.to(database));
            return started.add(IntakeDoor.open(new Intake(store.store(), roster, data.uploads(), Clock.systemUTC())));
        } catch (IOException e) {
            throw new RunTrouble("uploads cannot be taken in: " + e.getMessage(), e);
        }
    }

    private List<SourceSettings> sources() {
        return Intake.beside(settings.sources(), data.uploads());
    }

    private ReviewProcess pages(DatabaseAddress database, IntakeDoor intake) {
        console.step("pages", "starting the review pages");
        return started.add(ReviewProcess.started(new ReviewProcess.Wanted(home, data, settings, database, intake)));
    }

    private LocalFlink job(DatabaseAddress address) throws InterruptedException {
        console.step("job", "starting Flink");
        LocalFlink flink = started.add(LocalFlink.started(new JobOptions(
                settings.flink().port(),
                settings.flink().parallelism(),
                data.checkpoints(),
                settings.flink().checkpointEvery())));
        StoreAccess database = StoreAccess.to(address);
        LocalFlink.Beginning beginning = flink.run(env -> WasitPipeline.define(
                env,
                IngestSettings.continuous(sources(), settings.fetch()).obeying(new StoredOrders(database)),
                new StoredRoster(database),
                new Knowledge(new StoredLexicon(database), new StoredTrial(database), new StoredNames(database)),
                database));
        console.step("job", words(beginning));
        return flink;
    }

    private void serveSite() {
        SiteSettings site = settings.site();
        if (site != null) {
            started.add(LocalSite.started(site));
        }
    }

    private static String words(LocalFlink.Beginning beginning) {
        return switch (beginning) {
            case FRESH -> "running; reads the sources from the beginning";
            case RESUMED -> "goes on where the last run stopped";
            case AFRESH ->
                "the last checkpoint could not be used, so the sources are read again (nothing is doubled); it was set aside"
                        + " as checkpoints/unusable-… of the data folder";
        };
    }

    private List<Console.Address> addresses() {
        List<Console.Address> addresses = new ArrayList<>();
        addresses.add(new Console.Address("Review pages", reviewAddress()));
        addresses.add(new Console.Address(
                "Flink", "http://127.0.0.1:" + settings.flink().port() + "/"));
        SiteSettings site = settings.site();
        if (site != null) {
            addresses.add(new Console.Address("Sample site", "http://localhost:" + site.port() + "/"));
        }
        return addresses;
    }

    private String reviewAddress() {
        return "http://127.0.0.1:" + settings.reviewPort() + "/";
    }

    private void watch(Watched watched) throws InterruptedException {
        Progress progress = new Progress(watched.store().store());
        String told = "";
        while (!closing) {
            try {
                demandAlive(watched);
                told = tellFailure(watched.flink(), told);
                tellProgress(progress);
            } catch (RuntimeException e) {
                // While everything is being stopped, parts are gone; that is no trouble.
                if (!closing) {
                    throw e;
                }
            }
            TimeUnit.MILLISECONDS.sleep(LOOK.toMillis());
        }
    }

    /** The office's database may be away for a while; the writers wait for it, and so does this. */
    private void tellProgress(Progress progress) {
        try {
            progress.ifChanged().ifPresent(console::progress);
            databaseAway = false;
        } catch (RuntimeException e) {
            if (!databaseAway && !closing) {
                console.step("database", "does not answer; everything waits for it and goes on by itself");
            }
            databaseAway = true;
        }
    }

    /** A job that fails starts again by itself; the operator should know, once per reason. */
    private String tellFailure(LocalFlink flink, String told) {
        String failure = flink.lastFailure().orElse("");
        if (!failure.isEmpty() && !failure.equals(told)) {
            console.step(
                    "job",
                    "failed and starts again: " + failure + " (details in "
                            + data.logs().resolve("wasit.log") + ")");
        }
        return failure;
    }

    private void demandAlive(Watched watched) {
        if (settings.database() == null
                && LocalDatabase.runningIn(data.database()).isEmpty()) {
            throw new RunTrouble("the database ended by itself; see "
                    + data.database().resolve("server.log") + ", then start again: nothing that was queued is lost");
        }
        if (!watched.pages().isAlive()) {
            throw new RunTrouble("the review pages ended by themselves; see "
                    + watched.pages().log());
        }
        if (watched.flink().status().map(status -> status.isTerminalState()).orElse(true)) {
            throw new RunTrouble("the job ended by itself; see " + data.logs().resolve("wasit.log"));
        }
    }
}
