package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.access.Limit;
import id.wasit.store.access.Scope;
import id.wasit.store.access.UserRole;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may enter which part and see whose cases, made from the same objects as the rules. */
@Controller
class RightsController {
    private final Store store;

    RightsController(Store store) {
        this.store = store;
    }

    @GetMapping("/hak-akses")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("roles", UserRole.values());
        model.addAttribute("everything", Area.values());
        model.addAttribute("limits", Limit.values());
        store.users().find(me.login()).map(Scope::of).ifPresent(scope -> model.addAttribute("scope", scope));
        return "access/rights";
    }
}
