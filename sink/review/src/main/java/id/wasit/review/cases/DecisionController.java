package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.review.desk.Desks;
import id.wasit.review.queue.Batch;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.MoveKind;
import id.wasit.store.cases.Step;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What people do with a case. After each step comes the next card of the lane. A page that shows that card already, because it fetched it
 * ahead, says so by the parameter {@code lanjut} and gets back only the line that tells what was saved.
 */
@Controller
@RequestMapping("/perkara/{key}")
class DecisionController {
    private final Store store;
    private final Verdicts verdicts;
    private final Desks desks;

    DecisionController(Store store, Verdicts verdicts, Desks desks) {
        this.store = store;
        this.verdicts = verdicts;
        this.desks = desks;
    }

    @PostMapping("/keputusan")
    String decide(
            @PathVariable String key,
            DecisionForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpSession session,
            RedirectAttributes flash) {
        try {
            return next(verdicts.decide(key, form, me), me, session, flash);
        } catch (Verdicts.Incomplete incomplete) {
            return refuse(key, incomplete.told(), flash);
        }
    }

    /** The same for a page that has the next card already. */
    @PostMapping(path = "/keputusan", params = "lanjut")
    ModelAndView decideAhead(
            @PathVariable String key, DecisionForm form, @AuthenticationPrincipal SignedIn me, HttpSession session) {
        ModelAndView line = new ModelAndView("cases/toast :: line");
        try {
            Saved saved = verdicts.decide(key, form, me);
            line.addObject("saved", saved);
            line.addObject("upcoming", upcoming(saved, me));
            desks.pause(me.login(), session).ifPresent(pause -> line.addObject("pause", pause));
        } catch (Verdicts.Incomplete incomplete) {
            line.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            line.addObject("refused", incomplete.told());
        }
        return line;
    }

    /** One of one's own last decisions, taken up again with a reason of its own. */
    @PostMapping("/ubah")
    String revise(
            @PathVariable String key,
            DecisionForm form,
            @RequestParam(defaultValue = "") String kembali,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        String back = kembali.matches("[0-9a-f]{32}") ? kembali : key;
        try {
            flash.addFlashAttribute("saved", verdicts.revise(key, form, me));
        } catch (Verdicts.Incomplete incomplete) {
            return refuse(back, incomplete.told(), flash);
        }
        return "redirect:/perkara/" + back;
    }

    @PostMapping("/identitas")
    String identity(
            @PathVariable String key,
            IdentityForm form,
            @AuthenticationPrincipal SignedIn me,
            HttpSession session,
            RedirectAttributes flash) {
        CaseRow after = store.cases().decideIdentity(form.step(key, me.login()), form.proof());
        return next(Saved.identity(after, form.benar()), me, session, flash);
    }

    @PostMapping("/langkah")
    String advance(
            @PathVariable String key,
            @RequestParam int versi,
            @RequestParam MoveKind langkah,
            @RequestParam String alasan,
            @RequestParam(defaultValue = "") String nomor,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        if (!me.supervises()) {
            throw new AccessDeniedException("only a supervisor refers");
        }
        String number = nomor.isBlank() ? null : nomor.strip();
        CaseRow after = store.cases().advance(new Step(key, versi, me.login(), alasan.strip(), number), langkah);
        flash.addFlashAttribute("saved", Saved.step(after, langkah));
        return "redirect:/perkara/" + key;
    }

    @PostMapping("/urungkan")
    String undo(@PathVariable String key, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        CaseRow row = store.cases().undo(key, me.login());
        flash.addFlashAttribute("undone", row.number());
        return "redirect:/perkara/" + key;
    }

    @PostMapping("/kelompok/{bundle}/urungkan")
    String undoTogether(
            @PathVariable String key,
            @PathVariable UUID bundle,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        flash.addFlashAttribute(
                "undoneMany", store.groups().undo(key, bundle, me.login()).size());
        return "redirect:/perkara/" + key;
    }

    private String next(Saved saved, SignedIn me, HttpSession session, RedirectAttributes flash) {
        flash.addFlashAttribute("saved", saved);
        desks.pause(me.login(), session).ifPresent(pause -> flash.addFlashAttribute("pause", pause));
        if (saved.stays()) {
            return "redirect:/perkara/" + saved.key();
        }
        return batch(saved, me).stream()
                .findFirst()
                .map(row -> "redirect:/perkara/" + row.key())
                .orElse("redirect:/antrean?habis&jalur=" + saved.lane().code());
    }

    private List<String> upcoming(Saved saved, SignedIn me) {
        return batch(saved, me).stream().map(CaseRow::key).toList();
    }

    private List<CaseRow> batch(Saved saved, SignedIn me) {
        return store.queue().batch(me.login(), saved.lane(), Batch.LEAST, Batch.SIZE);
    }

    private static String refuse(String key, String why, RedirectAttributes flash) {
        flash.addFlashAttribute("refused", why);
        return "redirect:/perkara/" + key;
    }
}
