package id.wasit.review.drafts;

import id.wasit.detector.lexicon.TableText;
import id.wasit.model.Finding;
import id.wasit.model.TextPart;
import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.cases.CaseCard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    /** As in the law of quotation by the program's own rule: so many words in a row are somebody's words. */
    private static final int COPIED_WORDS = 7;

    private final Store store;
    private final Workshop workshop;

    ProposalController(Store store, Workshop workshop) {
        this.store = store;
        this.workshop = workshop;
    }

    @PostMapping("/perkara/{key}/usulan")
    String propose(
            @PathVariable String key,
            @RequestParam String jenis,
            @RequestParam String kalimat,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        CaseCard card = store.cases().card(key, me.login());
        Finding finding = card.flags().get(0).flag().findings().get(0);
        String sentence = kalimat.replaceAll("\\s+", " ").strip();
        if (sentence.isEmpty()
                || copies(sentence, card.flags().get(0).flag().post().text(TextPart.OWN))) {
            flash.addFlashAttribute(
                    "refused",
                    "Tulis kalimat contoh dengan kata sendiri: tujuh kata berturut-turut sama dengan kiriman.");
            return "redirect:/perkara/" + key;
        }
        boolean exception = jenis.equals("pengecualian");
        String place = "contoh/" + finding.category() + ".csv";
        TableText table = TableText.of(
                workshop.active().getOrDefault(place, "pola_id,harap,kalimat,induk,dibagikan,tanggal,catatan\n"));
        List<String> cells = Arrays.asList(
                finding.pattern(),
                exception ? "lolos" : "kena",
                sentence,
                "",
                "",
                "",
                "usul dari perkara " + card.row().number());
        store.drafts()
                .begin(
                        (exception ? "Pengecualian untuk " : "Varian untuk ") + finding.pattern(),
                        "Usul dari perkara " + card.row().number() + ": “" + sentence + "”",
                        Map.of(place, table.added(cells).csv()),
                        me.login());
        flash.addFlashAttribute("proposed", finding.pattern());
        return "redirect:/perkara/" + key;
    }

    private static boolean copies(String sentence, @Nullable String post) {
        String whole = words(post == null ? "" : post);
        String[] own = words(sentence).strip().split(" ");
        for (int from = 0; from + COPIED_WORDS <= own.length; from++) {
            String piece = " " + String.join(" ", Arrays.copyOfRange(own, from, from + COPIED_WORDS)) + " ";
            if (whole.contains(piece)) {
                return true;
            }
        }
        return false;
    }

    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
