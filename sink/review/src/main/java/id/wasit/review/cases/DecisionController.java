package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Decision;
import id.wasit.store.cases.Lane;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Step;
import id.wasit.store.cases.Verdict;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a case. After each step comes the next card of the lane. */
@Controller
class DecisionController {
    private static final int RECENT = 20;

    /** What was just saved, for the line that offers to take it back. */
    record Saved(String key, long number, String what) {}

    private final Store store;
    private final MessageSource messages;

    DecisionController(Store store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @PostMapping("/perkara/{key}/keputusan")
    String decide(
            @PathVariable String key,
            DecisionForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash,
            Locale locale) {
        Verdict verdict = form.verdict();
        String missing = form.missing();
        if (verdict == null || missing != null) {
            return refuse(key, messages.getMessage(String.valueOf(missing), null, locale), flash);
        }
        CaseRow before = store.cases().card(key, me.login()).row();
        if (before.disputed()) {
            requireSupervisor(me);
        }
        String category = verdict == Verdict.INDICATION ? form.kategori() : null;
        String other = verdict == Verdict.DUPLICATE ? sameCase(form, key, me) : null;
        if (verdict == Verdict.DUPLICATE && other == null) {
            Object[] number = {form.duplikat()};
            return refuse(key, messages.getMessage("decide.missing.sameCase", number, locale), flash);
        }
        CaseRow after = store.cases()
                .decide(new Decision(key, form.versi(), me.login(), verdict, category, form.reason(), other));
        return next(new Saved(key, after.number(), verdict.name()), before.lane(), me, flash);
    }

    @PostMapping("/perkara/{key}/identitas")
    String identity(
            @PathVariable String key,
            IdentityForm form,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        CaseRow after = store.cases().decideIdentity(form.step(key, me.login()), form.proof());
        String what = form.benar() ? "IDENTITY_CONFIRMED" : "IDENTITY_DENIED";
        return next(new Saved(key, after.number(), what), Lane.IDENTITY, me, flash);
    }

    @PostMapping("/perkara/{key}/langkah")
    String advance(
            @PathVariable String key,
            @RequestParam int versi,
            @RequestParam MoveKind langkah,
            @RequestParam String alasan,
            @RequestParam(defaultValue = "") String nomor,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        requireSupervisor(me);
        String number = nomor.isBlank() ? null : nomor.strip();
        CaseRow after = store.cases().advance(new Step(key, versi, me.login(), alasan.strip(), number), langkah);
        flash.addFlashAttribute("saved", new Saved(key, after.number(), langkah.name()));
        return "redirect:/perkara/" + key;
    }

    @PostMapping("/perkara/{key}/urungkan")
    String undo(@PathVariable String key, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        CaseRow row = store.cases().undo(key, me.login());
        flash.addFlashAttribute("undone", row.number());
        return "redirect:/perkara/" + key;
    }

    /** One's own last decisions. */
    @GetMapping("/keputusan")
    String recent(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("moves", store.cases().recent(me.login(), RECENT));
        return "cases/recent";
    }

    /** The key of the case that was named by its number, if there is one and it is another. */
    private @Nullable String sameCase(DecisionForm form, String key, SignedIn me) {
        return form.duplicateNumber().stream()
                .boxed()
                .flatMap(number -> store.cases().keyOf(number, me.login()).stream())
                .filter(other -> !other.equals(key))
                .findFirst()
                .orElse(null);
    }

    private String next(Saved saved, Lane lane, SignedIn me, RedirectAttributes flash) {
        flash.addFlashAttribute("saved", saved);
        return store.queue()
                .next(me.login(), lane)
                .map(row -> "redirect:/perkara/" + row.key())
                .orElse("redirect:/antrean?habis&jalur=" + lane.code());
    }

    private static String refuse(String key, @Nullable String why, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", why);
        return "redirect:/perkara/" + key;
    }

    private static void requireSupervisor(SignedIn me) {
        if (!me.roles().contains(UserRole.SUPERVISOR)) {
            throw new AccessDeniedException("only a supervisor settles disputes and refers");
        }
    }
}
