package id.wasit.review.leads;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.leads.LeadState;
import id.wasit.store.leads.Story;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of news, by where it stands, what grew last first. */
@Controller
class LeadsController {
    private static final int PAGE_SIZE = 30;
    private final Store store;

    LeadsController(Store store) {
        this.store = store;
    }

    @GetMapping("/berita")
    String list(
            @RequestParam(defaultValue = "baru") String status,
            @RequestParam(defaultValue = "0") int mulai,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        int offset = Math.max(0, mulai);
        LeadState state = LeadState.of(status);
        List<Story> stories = store.leads().stories(me.login(), state, offset, PAGE_SIZE);
        model.addAttribute("leads", stories.stream().map(LeadRow::of).toList());
        model.addAttribute("state", state);
        model.addAttribute("states", LeadState.values());
        model.addAttribute("counts", store.leads().counts(me.login()));
        model.addAttribute("next", stories.size() == PAGE_SIZE ? offset + PAGE_SIZE : null);
        return "leads/list";
    }
}
