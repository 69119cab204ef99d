package id.wasit.review.access;

import id.wasit.store.access.UserRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may enter which part, made from the same table as the rules. */
@Controller
class RightsController {

    @GetMapping("/hak-akses")
    String show(Model model) {
        model.addAttribute("roles", UserRole.values());
        model.addAttribute("everything", Area.values());
        return "access/rights";
    }
}
