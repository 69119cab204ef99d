package id.wasit.review.leads;

import id.wasit.review.access.SignedIn;
import id.wasit.review.desk.Desks;
import id.wasit.store.Store;
import id.wasit.store.leads.Handed;
import id.wasit.store.leads.LeadCard;
import id.wasit.store.leads.LeadMoveKind;
import id.wasit.store.leads.LeadRefused;
import id.wasit.store.leads.LeadStep;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
    private final MessageSource messages;

    LeadController(Store store, Desks desks, MessageSource messages) {
        this.store = store;
        this.desks = desks;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable long nomor, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("lead", LeadView.of(open(nomor, me)));
        model.addAttribute("keys", desks.of(me.login()).keys());
        model.addAttribute("supervises", me.supervises());
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
            model.addAttribute("refused", told(refused));
            model.addAttribute("typed", form.alasan());
            return show(nomor, me, model);
        }
        flash.addFlashAttribute("leadSaved", new LeadSaved(nomor, step.version() + 1, step.kind()));
        return "redirect:" + after(step);
    }

    /** What was handed over, as a sheet to print. */
    @GetMapping("/lembar")
    String sheet(@PathVariable long nomor, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("hint", handed(nomor, me).content());
        return "leads/sheet";
    }

    /** The same for programs. */
    @GetMapping("/berkas")
    ResponseEntity<byte[]> file(@PathVariable long nomor, @AuthenticationPrincipal SignedIn me) {
        Handed file = handed(nomor, me);
        String download = ContentDisposition.attachment()
                .filename(file.fileName())
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, download)
                .contentType(MediaType.APPLICATION_JSON)
                .body(file.json());
    }

    private Handed handed(long number, SignedIn me) {
        if (!me.supervises()) {
            throw new AccessDeniedException("only a supervisor takes a first hint out of the house");
        }
        return store.leads()
                .handed(number, me.login())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String told(LeadRefused refused) {
        Locale locale = LocaleContextHolder.getLocale();
        String detail = refused.why() == LeadRefused.Why.NOT_OPEN
                ? messages.getMessage("leads.state." + refused.detail(), null, locale)
                : refused.detail();
        return messages.getMessage("leads.refused." + refused.why().name(), new Object[] {detail}, locale);
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
}
