package id.wasit.pipeline.sandbox;

import id.wasit.detector.check.LexiconCheck;
import id.wasit.detector.lexicon.Contest;
import id.wasit.ingest.fetch.FetchSettings;
import id.wasit.pipeline.database.DatabaseAddress;
import id.wasit.pipeline.detect.LexiconFolder;
import id.wasit.pipeline.run.Console;
import id.wasit.pipeline.run.FileImport;
import id.wasit.pipeline.run.Preparation;
import id.wasit.pipeline.run.Progress;
import id.wasit.pipeline.run.StoreVisit;
import id.wasit.pipeline.settings.Settings;
import id.wasit.pipeline.settings.Settings.FlinkSettings;
import id.wasit.pipeline.settings.Settings.LexiconSettings;
import id.wasit.store.Store;
import id.wasit.store.StorePool;
import id.wasit.store.flags.FoundPost;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One rehearsal.
 *
 * @param plan how large
 * @param lexicon folder of the word lists
 * @param folder an empty folder for everything that it keeps: its database, the files it reads
 */
public record Sandbox(Plan plan, Path lexicon, Path folder) {
    private static final int PARALLEL = 2;

    /** The report, and whether everything that must be 0 is 0. */
    public record Result(String text, boolean safe) {}

    /**
     * Writes the election, runs it through the real path, lets everything be decided, and reports.
     *
     * @throws IOException when the folder cannot be written
     */
    public Result run() throws IOException, InterruptedException {
        ReportCard card = card();
        return new Result(ReportCardText.of(card), card.safety().holds());
    }

    ReportCard card() throws IOException, InterruptedException {
        Settings settings = settings();
        Election election = Election.of(plan, contest(settings.lexicon()));
        Path roster = folder.resolve("daftar.csv");
        Path posts = folder.resolve("unggahan.csv");
        Path deletions = folder.resolve("penghapusan.csv");
        election.writeRoster(roster);
        election.writePosts(posts);
        election.writeDeletions(deletions);
        try (StoreVisit visit = StoreVisit.to(settings)) {
            new Preparation(visit.store(), Console.silent()).importRoster(roster);
            long start = System.nanoTime();
            Progress.Counts counts =
                    new FileImport(List.of(posts, deletions), null, null, "gladi (data rekaan)").into(visit, settings);
            double path = since(start);
            List<FoundPost> found = visit.store().flags().found(Election.PLATFORM);
            start = System.nanoTime();
            Rehearsal.Outcome outcome = rehearse(visit.address(), election);
            ReportCard.Time time = new ReportCard.Time(counts, path, since(start));
            return new Marking(election, found).card(plan, outcome, visit.store(), time);
        }
    }

    private Rehearsal.Outcome rehearse(DatabaseAddress address, Election election) {
        WorkingDay clock = new WorkingDay(Instant.now());
        Map<String, Planted> truth = election.posts().stream()
                .collect(Collectors.toMap(Planted::item, Function.identity(), (first, second) -> first));
        try (var pool = StorePool.open(address.url(), address.user(), address.password(), 2)) {
            return new Rehearsal(Store.over(pool, clock), clock, truth).run();
        }
    }

    private Settings settings() {
        return new Settings(
                folder.resolve("data"),
                folder.resolve("keys"),
                null,
                new LexiconSettings(lexicon, List.of(LexiconCheck.SAMPLE_CONTEST), List.of()),
                null,
                0,
                new FlinkSettings(0, PARALLEL, Duration.ofSeconds(10), List.of()),
                null,
                null,
                FetchSettings.polite("wasit-gladi", "mailto:nobody@contoh.example"),
                List.of());
    }

    private static Contest contest(LexiconSettings lexicon) {
        return LexiconFolder.of(lexicon).read().contests().stream()
                .filter(contest -> contest.key().equals(LexiconCheck.SAMPLE_CONTEST))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the lexicon lacks the contest "
                        + LexiconCheck.SAMPLE_CONTEST + ", in which the rehearsal plays"));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
