package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.Cases;
import id.wasit.store.cases.Verdict;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own last decisions: a page, and the same as the content of a drawer beside the card. */
@Controller
class RecentController {
    /** What one may change to without the card: a sign needs the words before one's eyes, a duplicate the other case. */
    private static final List<Verdict> WITHOUT_CARD = List.of(
            Verdict.BENIGN, Verdict.LEXICON_ERROR, Verdict.OUTSIDE_PERIOD, Verdict.UNSURE, Verdict.WRONG_IDENTITY);

    private final Store store;

    RecentController(Store store) {
        this.store = store;
    }

    /** @param laci key of the card beside which the drawer is opened; after a change one is there again */
    @GetMapping("/keputusan")
    String recent(@RequestParam(defaultValue = "") String laci, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("moves", store.history().recent(me.login(), Cases.REVISABLE));
        model.addAttribute("verdicts", WITHOUT_CARD);
        model.addAttribute("back", laci);
        return laci.isEmpty() ? "cases/recent" : "cases/recent :: rows";
    }
}
