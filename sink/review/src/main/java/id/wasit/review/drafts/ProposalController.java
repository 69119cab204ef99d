package id.wasit.review.drafts;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseCard;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * From a card: a sentence that a pattern should let pass, or another way to say what it looks for. It becomes an example in a draft for the
 * maintainers. The sentence is the proposer's own: a copy of the post would stay in the lexicon when the post is deleted.
 */
@Controller
class ProposalController {
    private final Store store;
    private final Workshop workshop;
    private final MessageSource messages;

    ProposalController(Store store, Workshop workshop, MessageSource messages) {
        this.store = store;
        this.workshop = workshop;
        this.messages = messages;
    }

    @PostMapping("/perkara/{key}/usulan")
    String propose(
            @PathVariable String key,
            @RequestParam String jenis,
            @RequestParam String kalimat,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        CaseCard card = store.cases().card(key, me.login());
        Proposal proposal = Proposal.of(card, jenis, kalimat);
        if (proposal.isOwn(card.flags().get(0).flag().post())) {
            begin(proposal, me.login());
            flash.addFlashAttribute("proposed", proposal.pattern());
        } else {
            flash.addFlashAttribute(
                    "refused", messages.getMessage("propose.copied", null, LocaleContextHolder.getLocale()));
        }
        return "redirect:/perkara/" + key;
    }

    private void begin(Proposal proposal, String login) {
        String place = proposal.place();
        String table = proposal.addedTo(workshop.active().get(place));
        store.drafts().begin(proposal.title(), proposal.about(), Map.of(place, table), login);
    }
}
