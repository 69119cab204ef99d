package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.DecisionScreen;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A decision as its reader saw it: read-only, from the history of the case. */
@Controller
class ScreenController {
    private final Store store;

    ScreenController(Store store) {
        this.store = store;
    }

    @GetMapping("/perkara/{key}/layar/{langkah}")
    String show(
            @PathVariable String key, @PathVariable int langkah, @AuthenticationPrincipal SignedIn me, Model model) {
        DecisionScreen screen = store.history()
                .screen(key, langkah, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Said said = Said.of(screen.card(), 0);
        model.addAttribute("screen", screen);
        model.addAttribute("row", screen.card().row());
        model.addAttribute("said", said);
        model.addAttribute("owner", Owner.of(screen.card(), said));
        return "cases/screen";
    }
}
