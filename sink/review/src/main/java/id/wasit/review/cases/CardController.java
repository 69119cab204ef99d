package id.wasit.review.cases;

import id.wasit.model.TextPart;
import id.wasit.review.access.SignedIn;
import id.wasit.review.lexicon.Calendar;
import id.wasit.review.lexicon.Categories;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseCard;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.IdentityBasis;
import id.wasit.store.cases.Verdict;
import id.wasit.store.roster.PersonCard;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of one case: reading it, unlocking a NIP, adding a note. Every look is written into the ledger by the store. */
@Controller
@RequestMapping("/perkara/{key}")
class CardController {
    private static final int LONGEST_NOTE = 4_000;
    private static final int OTHER_CASES = 5;

    private final Store store;
    private final Categories categories;
    private final Calendar calendar;
    private final Clock clock;

    CardController(Store store, Categories categories, Calendar calendar, Clock clock) {
        this.store = store;
        this.categories = categories;
        this.calendar = calendar;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int unggahan,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        CaseCard stored = store.cases().open(key, me.login());
        Card card = Card.of(stored, unggahan);
        model.addAttribute("card", card);
        model.addAttribute("row", stored.row());
        model.addAttribute("post", card.post());
        model.addAttribute("capture", store.evidence().of(card.post().id()).orElse(null));
        for (TextPart part : TextPart.values()) {
            model.addAttribute("text" + part.name(), card.text(part));
        }
        model.addAttribute("heldBy", heldByAnother(stored.row(), me));
        model.addAttribute("panel", Panel.of(stored, me));
        model.addAttribute("bases", IdentityBasis.values());
        model.addAttribute("ways", Panel.ways(stored.row().state()));
        model.addAttribute("others", stored.blind() ? List.of() : store.cases().others(key, me.login(), OTHER_CASES));
        model.addAttribute("verdicts", verdicts(stored));
        model.addAttribute("choices", categories.foundFirst(card.categories()));
        model.addAttribute("moments", calendar.moments(card.shown(), stored.row()));
        model.addAttribute("ledger", store.cases().history(key, me.login()));
        return "cases/card";
    }

    /** Who else holds it now, so that two people do not work on the same. */
    private @Nullable String heldByAnother(CaseRow row, SignedIn me) {
        boolean held = row.claimedUntil() != null && row.claimedUntil().isAfter(clock.instant());
        return held && !me.login().equals(row.claimedBy()) ? row.claimedBy() : null;
    }

    /** A dispute ends with an answer: neither unsure nor skipped. */
    private static List<Verdict> verdicts(CaseCard stored) {
        return List.of(Verdict.values()).stream()
                .filter(verdict -> !stored.row().disputed() || (verdict != Verdict.UNSURE && verdict != Verdict.SKIP))
                .toList();
    }

    /** Shows the NIP once, after the reason is in the ledger. */
    @PostMapping("/nip")
    String unlock(
            @PathVariable String key,
            @RequestParam String alasan,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        PersonCard person = store.cases().card(key, me.login()).person();
        if (person != null && !alasan.isBlank()) {
            store.roster()
                    .unlockNip(person.key(), me.login(), key, alasan.strip())
                    .ifPresent(nip -> flash.addFlashAttribute("nip", nip));
        }
        return "redirect:/perkara/" + key;
    }

    @PostMapping("/catatan")
    String note(@PathVariable String key, @RequestParam String catatan, @AuthenticationPrincipal SignedIn me) {
        String text = catatan.strip();
        if (!text.isEmpty()) {
            store.cases().note(key, me.login(), text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text);
        }
        return "redirect:/perkara/" + key + "#catatan";
    }
}
