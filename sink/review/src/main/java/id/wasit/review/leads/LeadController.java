package id.wasit.review.leads;

import id.wasit.review.access.SignedIn;
import id.wasit.review.desk.Desks;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.leads.LeadCard;
import id.wasit.store.leads.LeadFile;
import id.wasit.store.leads.LeadMoveKind;
import id.wasit.store.leads.LeadRefused;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.LeadStep;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One story: reading it, saying what becomes of it, and what leaves the house. Every look at a person is written into the ledger by the store. */
@Controller
@RequestMapping("/berita/{nomor}")
class LeadController {
    private final Store store;
    private final Desks desks;

    LeadController(Store store, Desks desks) {
        this.store = store;
        this.desks = desks;
    }

    @GetMapping
    String show(@PathVariable long nomor, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("lead", LeadView.of(open(nomor, me)));
        model.addAttribute("keys", desks.of(me.login()).keys());
        model.addAttribute("supervises", me.roles().contains(UserRole.SUPERVISOR));
        return "leads/one";
    }

    /** After a step the next story that waits, or the same one when it still needs something. */
    @PostMapping("/langkah")
    String move(
            @PathVariable long nomor,
            LeadForm form,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        LeadStep step = form.step(nomor, me.login());
        try {
            if (!store.leads().move(step)) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
        } catch (LeadRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused.told());
            model.addAttribute("typed", form.alasan());
            return show(nomor, me, model);
        }
        flash.addFlashAttribute("leadSaved", new LeadSaved(nomor, step.version() + 1, step.kind()));
        return "redirect:" + after(step);
    }

    /** What was handed over, as a sheet to print. */
    @GetMapping("/lembar")
    String sheet(@PathVariable long nomor, @AuthenticationPrincipal SignedIn me, Model model) {
        supervises(me);
        LeadCard card = open(nomor, me);
        if (card.story().state() != LeadState.HANDED_OVER) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("lead", LeadView.of(card));
        return "leads/sheet";
    }

    /** The same for programs. */
    @GetMapping("/berkas")
    ResponseEntity<byte[]> file(@PathVariable long nomor, @AuthenticationPrincipal SignedIn me) {
        supervises(me);
        LeadFile file = store.leads()
                .file(nomor, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String download = ContentDisposition.attachment()
                .filename(file.fileName())
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download)
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.json());
    }

    private LeadCard open(long number, SignedIn me) {
        return store.leads()
                .open(number, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String after(LeadStep step) {
        if (step.kind() == LeadMoveKind.HAND_OVER || step.kind() == LeadMoveKind.REOPEN) {
            return "/berita/" + step.number();
        }
        return store.leads()
                .next(step.user(), step.number())
                .map(next -> "/berita/" + next)
                .orElse("/berita");
    }

    private static void supervises(SignedIn me) {
        if (!me.roles().contains(UserRole.SUPERVISOR)) {
            throw new AccessDeniedException("only a supervisor takes a first hint out of the house");
        }
    }
}
