package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.legal.LegalClock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Penahanan bukti: a supervisor keeps the texts of a case that their source took back, on a basis and until a day. */
@Controller
@RequestMapping("/perkara/{key}/penahanan")
class HoldController {
    private final Store store;

    HoldController(Store store) {
        this.store = store;
    }

    /** @param sampai the last day on which the texts are kept */
    @PostMapping
    String place(
            @PathVariable String key,
            @RequestParam String dasar,
            @RequestParam LocalDate sampai,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        supervisorOf(key, me);
        Instant until = sampai.plusDays(1).atStartOfDay(LegalClock.OFFICE).toInstant();
        try {
            store.holds().place(key, me.login(), dasar, until);
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/perkara/" + key + "#penahanan";
    }

    @PostMapping("/lepas")
    String release(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
        supervisorOf(key, me);
        store.holds().release(key, me.login());
        return "redirect:/perkara/" + key + "#penahanan";
    }

    /** The holds themselves know no limits of people; the card does. */
    private void supervisorOf(String key, SignedIn me) {
        if (!me.supervises()) {
            throw new AccessDeniedException("only a supervisor holds evidence");
        }
        store.cases().card(key, me.login());
    }
}
