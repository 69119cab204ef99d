package id.wasit.review.privacy;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.hearing.Purpose;
import id.wasit.store.privacy.DataRequest;
import id.wasit.store.privacy.NewRequest;
import id.wasit.store.roster.PersonCard;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lane of requests about data: what waits, with hours left, and what was decided. */
@Controller
@RequestMapping("/permohonan")
class RequestsController {
    private final Store store;
    private final Clock clock;

    RequestsController(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("open", store.requests().open(me.login()));
        model.addAttribute("decided", store.requests().decided(me.login()));
        model.addAttribute("waiting", store.hearing().waiting(me.login()));
        model.addAttribute("now", clock.instant());
        model.addAttribute("supervises", me.supervises());
        return "privacy/requests";
    }

    @PostMapping
    String enter(
            @RequestParam Purpose tujuan,
            @RequestParam String tentang,
            @RequestParam String isi,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            return "redirect:/permohonan/" + store.requests().enter(new NewRequest(tujuan, tentang, isi), me.login());
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/permohonan";
        }
    }

    @GetMapping("/{permohonan}")
    String show(@PathVariable UUID permohonan, @AuthenticationPrincipal SignedIn me, Model model) {
        DataRequest request = store.requests()
                .find(permohonan, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("request", request);
        model.addAttribute("person", person(request, me));
        model.addAttribute("now", clock.instant());
        model.addAttribute("supervises", me.supervises());
        return "privacy/request";
    }

    @PostMapping("/{permohonan}")
    String decide(
            @PathVariable UUID permohonan,
            RulingForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        try {
            store.requests().decide(permohonan, form.ruling(), me.login());
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/permohonan/" + permohonan;
    }

    private @Nullable PersonCard person(DataRequest request, SignedIn me) {
        return request.person() == null
                ? null
                : store.roster()
                        .person(request.person(), me.login(), "permintaan atas data")
                        .orElse(null);
    }
}
