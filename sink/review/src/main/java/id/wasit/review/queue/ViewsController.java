package id.wasit.review.queue;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.queue.Search;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeping, removing and beginning with a view of the queue. What is kept is the filter as it was understood, never an address that was sent. */
@Controller
@RequestMapping("/antrean/tampilan")
class ViewsController {
    private final Store store;

    ViewsController(Store store) {
        this.store = store;
    }

    @PostMapping
    String keep(
            @RequestParam Map<String, String> asked,
            @RequestParam String nama,
            @RequestParam(defaultValue = "false") boolean bersama,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        QueueForm form = QueueForm.of(asked);
        try {
            if (!form.words().isEmpty() && form.where() == Search.Where.PEOPLE) {
                throw new IllegalArgumentException("Pencarian nama orang tidak disimpan sebagai tampilan");
            }
            store.views().keep(me.login(), nama, form.address(), bersama);
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("viewRefused", refused.getMessage());
        }
        return "redirect:" + form.address();
    }

    @PostMapping("/{id}/hapus")
    String remove(
            @PathVariable long id, @RequestParam Map<String, String> asked, @AuthenticationPrincipal SignedIn me) {
        store.views().remove(me.login(), id);
        return "redirect:" + QueueForm.of(asked).address();
    }

    /** Begins with a view from now on; without one with the plain queue. */
    @PostMapping("/awal")
    String start(
            @RequestParam(required = false) @Nullable Long id,
            @RequestParam Map<String, String> asked,
            @AuthenticationPrincipal SignedIn me) {
        store.views().startWith(me.login(), id);
        return "redirect:" + QueueForm.of(asked).address();
    }
}
