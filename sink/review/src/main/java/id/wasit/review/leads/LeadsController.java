package id.wasit.review.leads;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.flags.Story;
import id.wasit.store.ledger.LedgerDraft;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of news, newest first. */
@Controller
class LeadsController {
    private static final int PAGE_SIZE = 30;
    private final Store store;

    LeadsController(Store store) {
        this.store = store;
    }

    @GetMapping("/berita")
    String list(@RequestParam(defaultValue = "0") int mulai, @AuthenticationPrincipal SignedIn me, Model model) {
        int offset = Math.max(0, mulai);
        List<Story> stories = store.flags().stories(me.login(), offset, PAGE_SIZE);
        store.ledger()
                .record(new LedgerDraft(
                        "read_leads", me.login(), null, Map.of("from", offset, "count", stories.size())));
        model.addAttribute("leads", stories.stream().map(LeadRow::of).toList());
        model.addAttribute("next", stories.size() == PAGE_SIZE ? offset + PAGE_SIZE : null);
        return "leads/list";
    }
}
