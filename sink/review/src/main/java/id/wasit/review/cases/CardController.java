package id.wasit.review.cases;

import id.wasit.review.access.SignedIn;
import id.wasit.review.queue.Batch;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Step;
import id.wasit.store.legal.Zones;
import id.wasit.store.roster.PersonCard;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The card of one case: reading it, unlocking a NIP, adding a note, putting it aside, taking a post out. Every look is written into the ledger by the store. */
@Controller
@RequestMapping("/perkara/{key}")
class CardController {
    private static final int LONGEST_NOTE = 4_000;
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Store store;
    private final Cards cards;

    CardController(Store store, Cards cards) {
        this.store = store;
        this.cards = cards;
    }

    @GetMapping
    String show(
            @PathVariable String key,
            @RequestParam(defaultValue = "0") int unggahan,
            @RequestParam(defaultValue = "false") boolean ubah,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("card", cards.of(store.cases().open(key, me.login()), me, unggahan, ubah));
        return "cases/card";
    }

    /** The card of a case that comes next, for a page that fetches it ahead: read, and written down as read, but not opened yet. */
    @GetMapping(params = "awal")
    String ahead(@PathVariable String key, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("card", cards.of(store.cases().card(key, me.login()), me, 0, false));
        return "cases/card";
    }

    /** A card that was fetched ahead is on the screen now. Tells what it looks like today, so that the page sees whether it is still true. */
    @PostMapping("/dibuka")
    @ResponseBody
    String shown(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
        return Reading.stamp(store.cases().open(key, me.login()));
    }

    /** What the card looks like today, for a page that shows it and only asks whether it is still true. */
    @GetMapping("/cap")
    @ResponseBody
    String stamp(@PathVariable String key, @AuthenticationPrincipal SignedIn me) {
        return Reading.stamp(store.cases().unshown(key, me.login()));
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

    /** Keeps what is being typed, for its author only. */
    @PostMapping("/konsep")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable String key, @RequestParam String catatan, @AuthenticationPrincipal SignedIn me) {
        store.notes().draft(key, me.login(), cut(catatan.strip()));
    }

    /** Puts the case aside until the morning of a day. */
    @PostMapping("/istirahat")
    String rest(
            @PathVariable String key,
            @RequestParam LocalDate sampai,
            @RequestParam String alasan,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        CaseRow row = store.cases().card(key, me.login()).row();
        Instant until =
                sampai.atTime(MORNING).atZone(Zones.of(row.region()).id()).toInstant();
        try {
            store.queue().rest(key, me.login(), until, alasan);
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
            return "redirect:/perkara/" + key;
        }
        flash.addFlashAttribute("rested", row.number());
        return store.queue().batch(me.login(), row.lane(), Batch.LEAST, Batch.SIZE).stream()
                .findFirst()
                .map(next -> "redirect:/perkara/" + next.key())
                .orElse("redirect:/antrean?jalur=" + row.lane().code());
    }

    /** Takes a post out of the case, because it is another matter. */
    @PostMapping("/pisah")
    String split(
            @PathVariable String key,
            @RequestParam int versi,
            @RequestParam UUID pisahan,
            @RequestParam String alasan,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        store.groups().split(new Step(key, versi, me.login(), alasan.strip(), null), pisahan.toString());
        flash.addFlashAttribute("split", true);
        return "redirect:/perkara/" + key;
    }

    @PostMapping("/catatan")
    String note(@PathVariable String key, @RequestParam String catatan, @AuthenticationPrincipal SignedIn me) {
        String text = catatan.strip();
        if (!text.isEmpty()) {
            store.notes().add(key, me.login(), cut(text));
        }
        return "redirect:/perkara/" + key + "#catatan";
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NOTE ? text.substring(0, LONGEST_NOTE) : text;
    }
}
