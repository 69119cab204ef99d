package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When it happened that a post tells of. */
@Controller
class EventDayController {
    private final Store store;

    EventDayController(Store store) {
        this.store = store;
    }

    @PostMapping("/perkara/{key}/kejadian")
    String tell(
            @PathVariable String key,
            @RequestParam LocalDate tanggal,
            @RequestParam String menurut,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            store.eventDays().tell(key, me.login(), tanggal, menurut);
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/perkara/" + key;
    }
}
