package id.wasit.review.drafts;

import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.detector.lexicon.LexiconProblems;
import id.wasit.detector.lexicon.Pattern.Rule;
import id.wasit.review.access.SignedIn;
import id.wasit.review.drafts.Workshop.Bench;
import id.wasit.store.Store;
import id.wasit.store.fairness.SwapTest;
import id.wasit.store.release.Draft;
import id.wasit.store.release.DraftRefused;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import id.wasit.store.release.TrialRun.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a draft: tried, counted beside the release in force, put into force, given up. */
@Controller
@RequestMapping("/leksikon/rancangan/{id}")
class DraftStepController {
    /** As for releases from the command line: tasks look every two seconds and load within one or two more. */
    private static final Duration LEAD = Duration.ofSeconds(5);

    private final Store store;
    private final Workshop workshop;
    private final Trials trials;
    private final Clock clock;

    DraftStepController(Store store, Workshop workshop, Trials trials, Clock clock) {
        this.store = store;
        this.workshop = workshop;
        this.trials = trials;
        this.clock = clock;
    }

    @PostMapping("/contoh")
    String examples(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        trials.examples(workshop.of(id).draft(), me.login());
        return back(id);
    }

    @PostMapping("/riwayat")
    String history(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        trials.history(workshop.of(id).draft(), me.login());
        return back(id);
    }

    @PostMapping("/riwayat/henti")
    String stop(@PathVariable long id) {
        trials.cancel(id, Kind.HISTORY);
        return back(id);
    }

    @PostMapping("/uji")
    String tryOut(@PathVariable long id, @RequestParam int versi, @AuthenticationPrincipal SignedIn me) {
        if (!workshop.of(id).problems().isEmpty()) {
            throw new DraftRefused("Tabelnya belum dapat dibaca; perbaiki dahulu sebelum diuji.");
        }
        store.drafts().tryOut(id, versi, me.login());
        return back(id);
    }

    @PostMapping("/tarik")
    String withdraw(@PathVariable long id, @RequestParam int versi, @AuthenticationPrincipal SignedIn me) {
        store.drafts().withdraw(id, versi, me.login());
        return "redirect:/leksikon";
    }

    @PostMapping("/berlakukan")
    String promote(
            @PathVariable long id,
            @RequestParam int versi,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Bench bench = workshop.of(id);
        Lexicon lexicon = readable(bench);
        Draft done = store.drafts().promote(id, versi, release(bench.draft(), lexicon, me.login()), tables(bench));
        Swaps.Report swaps = Swaps.of(lexicon);
        store.fairness()
                .keep(new SwapTest(
                        String.valueOf(done.became()),
                        clock.instant(),
                        swaps.contests(),
                        swaps.sentences(),
                        swaps.differences()));
        flash.addFlashAttribute("inForce", String.valueOf(done.became()));
        return "redirect:/leksikon";
    }

    private static Lexicon readable(Bench bench) {
        try {
            return bench.lexicon();
        } catch (LexiconProblems wrong) {
            throw new DraftRefused("Tabelnya belum dapat dibaca: " + wrong.all().get(0));
        }
    }

    private static NewRelease release(Draft draft, Lexicon lexicon, String by) {
        Map<String, String> patterns = lexicon.patterns().stream()
                .collect(Collectors.toMap(rule -> rule.pattern().id(), Rule::text));
        return new NewRelease(lexicon.version(), draft.title(), patterns, by, LEAD);
    }

    private static ReleaseTables tables(Bench bench) {
        return new ReleaseTables(LexiconArchive.packed(bench.tables()), bench.without());
    }

    private static String back(long id) {
        return "redirect:/leksikon/rancangan/" + id + "#percobaan";
    }
}
