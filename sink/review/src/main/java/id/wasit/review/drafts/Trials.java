package id.wasit.review.drafts;

import id.wasit.detector.check.Comparison;
import id.wasit.detector.check.LexiconCheck;
import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconProblem;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.review.drafts.Workshop.Bench;
import id.wasit.store.Store;
import id.wasit.store.release.Draft;
import id.wasit.store.release.DraftRefused;
import id.wasit.store.release.TrialRun;
import id.wasit.store.release.TrialRun.Kind;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Tries drafts in the background, one after the other, so that the cards of the reviewers stay quick. */
@Component
class Trials {
    private static final Logger log = LoggerFactory.getLogger(Trials.class);
    private static final int SHOWN_PROBLEMS = 50;

    private final Store store;
    private final Workshop workshop;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<Key, Progress> running = new ConcurrentHashMap<>();
    private final ExecutorService one = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "draft-trials");
        thread.setDaemon(true);
        return thread;
    });

    private record Key(long draft, Kind kind) {}

    /** Something that is tried and what came out. */
    private interface Trying {
        TrialRun run(Bench bench, Progress progress);
    }

    /**
     * What the examples said.
     *
     * @param sentences how many were tried
     * @param disguised those still found in disguise
     * @param disguises all that were disguised
     * @param problems what has to be put right, the first of them
     * @param more how many more there are
     */
    record Examples(int sentences, long disguised, long disguises, List<String> problems, int more) {}

    Trials(Store store, Workshop workshop, ObjectMapper json, Clock clock) {
        this.store = store;
        this.workshop = workshop;
        this.json = json;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        running.values().forEach(Progress::cancel);
        one.shutdownNow();
    }

    /** Tries all example sentences of the lexicon. */
    void examples(Draft draft, String by) {
        start(draft, Kind.EXAMPLES, (bench, progress) -> {
            Lexicon lexicon = workshop.read(bench).lexicon();
            LexiconCheck.Report report = LexiconCheck.of(lexicon).run();
            List<String> problems = Stream.concat(
                            report.problems().stream().map(LexiconProblem::toString),
                            Swaps.of(lexicon).differences().stream()
                                    .map(difference -> "calon ditukar, hasilnya berbeda: " + difference))
                    .toList();
            Examples told = new Examples(
                    report.examples(),
                    report.disguised().part(),
                    report.disguised().whole(),
                    problems.stream().limit(SHOWN_PROBLEMS).toList(),
                    Math.max(0, problems.size() - SHOWN_PROBLEMS));
            return run(bench, Kind.EXAMPLES, problems.isEmpty(), told, by);
        });
    }

    /** Reads the posts of the past again. */
    void history(Draft draft, String by) {
        start(draft, Kind.HISTORY, (bench, progress) -> {
            Comparison comparison = Comparison.of(bench.base(), bench.tables(), Set.copyOf(bench.without()));
            Past past = new BackTest(store.pastPosts(), comparison, progress).run();
            return run(bench, Kind.HISTORY, !past.harms(), past, by);
        });
    }

    /** How far a trial is; empty when none was begun since the start of the pages. */
    Optional<Progress> progress(long draft, Kind kind) {
        return Optional.ofNullable(running.get(new Key(draft, kind)));
    }

    /** Ends a trial before its time; nothing is kept of it. */
    void cancel(long draft, Kind kind) {
        progress(draft, kind).ifPresent(Progress::cancel);
    }

    /** What the examples said the last time. */
    Optional<Examples> examplesOf(TrialRun run) {
        return run.kind() == Kind.EXAMPLES
                ? Optional.of(json.readValue(run.result(), Examples.class))
                : Optional.empty();
    }

    /** What the past said the last time. */
    Optional<Past> pastOf(TrialRun run) {
        return run.kind() == Kind.HISTORY ? Optional.of(json.readValue(run.result(), Past.class)) : Optional.empty();
    }

    private TrialRun run(Bench bench, Kind kind, boolean passed, Object told, String by) {
        return new TrialRun(kind, bench.draft().version(), passed, json.writeValueAsString(told), by, clock.instant());
    }

    private void start(Draft draft, Kind kind, Trying trying) {
        Key key = new Key(draft.id(), kind);
        Progress progress = new Progress();
        Progress now = running.compute(key, (k, old) -> old == null || old.isOver() ? progress : old);
        if (now == progress) {
            one.execute(() -> tried(key, trying, progress));
        }
    }

    private void tried(Key key, Trying trying, Progress progress) {
        try {
            TrialRun run = trying.run(workshop.of(key.draft()), progress);
            if (!progress.isCancelled()) {
                store.drafts().trials().keep(key.draft(), run);
            }
            progress.end(progress.isCancelled() ? "Dihentikan." : null);
        } catch (DraftRefused refused) {
            progress.end(refused.getMessage());
        } catch (LexiconProblems wrong) {
            progress.end("Tabelnya belum dapat dibaca; perbaiki dahulu yang ditunjukkan di atas.");
        } catch (RuntimeException failed) {
            log.error("The trial of draft {} failed; nothing of it is kept", key.draft(), failed);
            progress.end("Percobaan gagal karena kesalahan program, jadi tidak ada hasil yang disimpan. Ulangi sekali;"
                    + " bila gagal lagi, minta pengelola sistem membaca catatan (log) halaman telaah.");
        }
    }
}
