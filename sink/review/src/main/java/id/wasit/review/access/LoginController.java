package id.wasit.review.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The login page, and the way from it to the first page that the user may see. */
@Controller
class LoginController {

    @GetMapping("/masuk")
    String login(@AuthenticationPrincipal @Nullable SignedIn me) {
        return me == null ? "access/login" : "redirect:/";
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
