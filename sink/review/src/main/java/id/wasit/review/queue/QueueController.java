package id.wasit.review.queue;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import id.wasit.store.queue.QueuePage;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases that wait, lane by lane. */
@Controller
class QueueController {
    private static final int PAGE_SIZE = 50;
    private final Store store;

    QueueController(Store store) {
        this.store = store;
    }

    @GetMapping("/antrean")
    String list(
            @ModelAttribute("form") QueueForm form,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        QueuePage page = store.queue().page(me.login(), form.filter(), form.order(), form.setelah(), PAGE_SIZE);
        model.addAttribute("page", page);
        model.addAttribute("lane", form.lane());
        if (target.equals("daftar")) {
            return "queue/list :: rows";
        }
        model.addAttribute("lanes", Lane.values());
        model.addAttribute("counts", store.queue().counts(me.login()));
        model.addAttribute("narrowings", Narrowing.of(store.queue().choices(me.login(), form.lane()), form));
        model.addAttribute("held", store.queue().held(me.login(), form.lane()).size());
        model.addAttribute("works", form.lane() != Lane.CLOSED && form.lane() != Lane.WITHDRAWN);
        return "queue/list";
    }

    /** How many came since the list was drawn. The list itself stays as it is, so that nothing moves under the cursor. */
    @GetMapping("/antrean/baru")
    String news(
            @RequestParam String jalur, @RequestParam int jumlah, @AuthenticationPrincipal SignedIn me, Model model) {
        Lane lane = QueueForm.of(jalur).lane();
        model.addAttribute("lane", lane);
        model.addAttribute("more", Math.max(0, store.queue().counts(me.login()).getOrDefault(lane, 0) - jumlah));
        return "queue/list :: news";
    }

    /** Gives back what this person holds, for whoever is still at work. */
    @PostMapping("/antrean/lepas")
    String release(@RequestParam(defaultValue = "triase") String jalur, @AuthenticationPrincipal SignedIn me) {
        store.queue().release(me.login());
        return "redirect:/antrean?jalur=" + QueueForm.of(jalur).lane().code();
    }

    /** Straight to the card that comes first for this person. */
    @GetMapping("/antrean/berikutnya")
    String next(@RequestParam(defaultValue = "triase") String jalur, @AuthenticationPrincipal SignedIn me) {
        Lane lane = QueueForm.of(jalur).lane();
        Optional<CaseRow> next = store.queue().batch(me.login(), lane, Batch.LEAST, Batch.SIZE).stream()
                .findFirst();
        return next.map(row -> "redirect:/perkara/" + row.key()).orElse("redirect:/antrean?habis&jalur=" + lane.code());
    }
}
