package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says of a case that was read already that it is about the wrong person, and decides such a report. The other cases of the account wait. */
@Controller
@RequestMapping("/perkara/{key}/salah-orang")
class WrongPersonController {
    private final Store store;

    WrongPersonController(Store store) {
        this.store = store;
    }

    @PostMapping
    String report(
            @PathVariable String key,
            @RequestParam String alasan,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        return told(key, flash, () -> store.wrongPerson().report(key, me.login(), alasan.strip()));
    }

    @PostMapping("/putusan")
    String settle(
            @PathVariable String key,
            IdentityForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        String reason = form.alasan() == null ? "" : form.alasan().strip();
        return told(key, flash, () -> store.wrongPerson().settle(key, me.login(), reason, form.proof()));
    }

    private static String told(String key, RedirectAttributes flash, Runnable said) {
        try {
            said.run();
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/perkara/" + key;
    }
}
