package id.wasit.review.drafts;

import id.wasit.review.access.SignedIn;
import id.wasit.review.drafts.Workshop.Bench;
import id.wasit.review.lexicon.ActiveLexicon;
import id.wasit.review.statistics.Days;
import id.wasit.store.Store;
import id.wasit.store.release.Draft;
import id.wasit.store.release.Release;
import id.wasit.store.release.TrialRun.Kind;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The releases of the lexicon and the changes on their way. */
@Controller
class DraftsController {
    /** So long before an entry ends its maintainers are told. */
    private static final Period NOTICE = Period.ofDays(30);

    private final Store store;
    private final ActiveLexicon lexicon;
    private final Days days;
    private final Workshop workshop;
    private final Trials trials;

    DraftsController(Store store, ActiveLexicon lexicon, Days days, Workshop workshop, Trials trials) {
        this.store = store;
        this.lexicon = lexicon;
        this.days = days;
        this.workshop = workshop;
        this.trials = trials;
    }

    @GetMapping("/leksikon")
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("releases", store.releases().list());
        model.addAttribute("drafts", store.drafts().open());
        model.addAttribute("writes", me.writesLexicon());
        LocalDate today = days.today();
        model.addAttribute("today", today);
        model.addAttribute(
                "endings",
                lexicon.lexicon()
                        .map(inForce -> inForce.endings(today.plus(NOTICE)))
                        .orElse(List.of()));
        return "drafts/list";
    }

    @PostMapping("/leksikon/rancangan")
    String begin(@RequestParam String judul, @RequestParam String alasan, @AuthenticationPrincipal SignedIn me) {
        if (judul.isBlank() || alasan.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "judul dan alasan harus diisi");
        }
        return opened(store.drafts().begin(judul.strip(), alasan.strip(), me.login()));
    }

    @GetMapping("/leksikon/rancangan/{id}")
    String one(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        Bench bench = workshop.of(id);
        Draft draft = bench.draft();
        model.addAttribute("draft", draft);
        model.addAttribute("changes", bench.changes());
        model.addAttribute("places", bench.tables().keySet());
        model.addAttribute("problems", workshop.read(bench).problems());
        model.addAttribute("shadows", store.drafts().trials().shadows(id));
        model.addAttribute("writes", me.writesLexicon() && draft.stage().isOpen());
        model.addAttribute("promotes", me.writesLexicon() && !draft.writers().contains(me.login()));
        trialsOf(draft, model);
        return "drafts/one";
    }

    /** The piece of the page that tells how far the trials are; it draws itself anew while one runs. */
    @GetMapping("/leksikon/rancangan/{id}/kemajuan")
    String progress(@PathVariable long id, @AuthenticationPrincipal SignedIn me, Model model) {
        Draft draft = workshop.of(id).draft();
        model.addAttribute("draft", draft);
        model.addAttribute("writes", me.writesLexicon() && draft.stage().isOpen());
        trialsOf(draft, model);
        return "drafts/one :: trials";
    }

    /** What a release changed. */
    @GetMapping("/leksikon/rilis/{version}")
    String release(@PathVariable String version, @AuthenticationPrincipal SignedIn me, Model model) {
        Release release = store.releases().list().stream()
                .filter(one -> one.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("release", release);
        model.addAttribute("changes", workshop.changes(release));
        model.addAttribute("writes", me.writesLexicon() && !release.active());
        return "drafts/release";
    }

    /** The way back: a draft that makes the tables what they were in an earlier release. */
    @PostMapping("/leksikon/rilis/{version}/kembalikan")
    String wayBack(@PathVariable String version, @RequestParam String alasan, @AuthenticationPrincipal SignedIn me) {
        return opened(store.drafts()
                .begin("Kembali ke rilis " + version, alasan.strip(), workshop.wayBack(version), me.login()));
    }

    private void trialsOf(Draft draft, Model model) {
        long id = draft.id();
        trials.progress(id, Kind.EXAMPLES).ifPresent(now -> model.addAttribute("examplesNow", now));
        trials.progress(id, Kind.HISTORY).ifPresent(now -> model.addAttribute("pastNow", now));
        store.drafts().trials().last(id, Kind.EXAMPLES).ifPresent(run -> {
            model.addAttribute("examplesRun", run);
            model.addAttribute("examples", trials.examplesOf(run).orElseThrow());
        });
        store.drafts().trials().last(id, Kind.HISTORY).ifPresent(run -> {
            Past past = trials.pastOf(run).orElseThrow();
            model.addAttribute("pastRun", run);
            model.addAttribute("past", past);
            List<UUID> shown = past.examples().stream().map(Past.Flip::post).toList();
            model.addAttribute("texts", Quoted.masked(store.pastPosts().texts(shown)));
        });
    }

    private static String opened(Draft draft) {
        return "redirect:/leksikon/rancangan/" + draft.id();
    }
}
