package id.wasit.review.drafts;

import id.wasit.detector.check.Swaps;
import id.wasit.detector.lexicon.Lexicon;
import id.wasit.detector.lexicon.LexiconArchive;
import id.wasit.review.access.SignedIn;
import id.wasit.review.drafts.Workshop.Bench;
import id.wasit.store.Store;
import id.wasit.store.release.NewRelease;
import id.wasit.store.release.ReleaseTables;
import id.wasit.store.release.TrialRun.Kind;
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
    private final Store store;
    private final Workshop workshop;
    private final Trials trials;

    DraftStepController(Store store, Workshop workshop, Trials trials) {
        this.store = store;
        this.workshop = workshop;
        this.trials = trials;
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
        Lexicon unused = workshop.read(workshop.of(id)).lexicon();
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
        Lexicon lexicon = workshop.read(bench).lexicon();
        String version = lexicon.version();
        NewRelease release =
                new NewRelease(version, bench.draft().title(), lexicon.patternTexts(), me.login(), NewRelease.LEAD);
        store.drafts()
                .promote(id, versi, release, new ReleaseTables(LexiconArchive.packed(bench.tables()), bench.without()));
        Swaps.Report swaps = Swaps.of(lexicon);
        store.fairness().keep(version, swaps.contests(), swaps.sentences(), swaps.differences());
        flash.addFlashAttribute("inForce", version);
        return "redirect:/leksikon";
    }

    private static String back(long id) {
        return "redirect:/leksikon/rancangan/" + id + "#percobaan";
    }
}
