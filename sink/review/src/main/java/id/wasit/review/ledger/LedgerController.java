package id.wasit.review.ledger;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.keys.KeyFolder;
import id.wasit.store.ledger.LedgerEntry;
import id.wasit.store.ledger.Seal;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The ledger, newest first, and its check. */
@Controller
class LedgerController {
    private static final int PAGE_SIZE = 100;
    private static final int SEALS_SHOWN = 7;

    private final Store store;
    private final KeyFolder keys;

    LedgerController(Store store, KeyFolder keys) {
        this.store = store;
        this.keys = keys;
    }

    @GetMapping("/buku")
    String page(@RequestParam(defaultValue = "0") long sebelum, @AuthenticationPrincipal SignedIn me, Model model) {
        List<LedgerEntry> entries =
                store.history().newest(me.login(), sebelum > 0 ? sebelum : Long.MAX_VALUE, PAGE_SIZE);
        boolean more =
                entries.size() == PAGE_SIZE && entries.get(entries.size() - 1).no() > 1;
        model.addAttribute("entries", entries);
        model.addAttribute("older", more ? entries.get(entries.size() - 1).no() : null);
        model.addAttribute("key", keys.office().seal());
        model.addAttribute("seals", newest(store.ledger().seals()));
        return "ledger/page";
    }

    /** The public key, to check an export with. */
    @GetMapping(path = "/buku/kunci", produces = "application/x-pem-file")
    @ResponseBody
    String key() {
        return keys.office().seal().pem();
    }

    private static List<Seal> newest(List<Seal> seals) {
        return seals.subList(Math.max(0, seals.size() - SEALS_SHOWN), seals.size());
    }

    /** Reads the whole chain; by a button, because it takes a while on a long ledger. */
    @PostMapping("/buku/periksa")
    String verify(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("proof", store.ledger().verify(keys.office().seal()));
        return page(0, me, model);
    }
}
