package id.wasit.review.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The login page, and the way from it to the first page that the user may see. */
@Controller
class LoginController {
    private final Doors doors;
    private final LoginRules rules;

    LoginController(Doors doors, LoginRules rules) {
        this.doors = doors;
        this.rules = rules;
    }

    @GetMapping("/masuk")
    String login(@AuthenticationPrincipal @Nullable SignedIn me, Model model) {
        model.addAttribute("directory", doors.hasDirectory());
        model.addAttribute("passwords", rules.localAccounts());
        return me == null ? "access/login" : "redirect:/";
    }

    /** Why the directory's word was not enough to come in. */
    @GetMapping("/ditolak-masuk")
    String refused(@RequestParam(defaultValue = "") String sebab, Model model) {
        model.addAttribute("why", sebab.equals(OidcAccounts.NO_ROLE) ? "role" : "account");
        return "access/refused";
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal SignedIn me) {
        return "redirect:"
                + List.of(Area.values()).stream()
                        .filter(me::mayOpen)
                        .map(Area::home)
                        .findFirst()
                        .orElse(Area.RIGHTS.home());
    }
}
