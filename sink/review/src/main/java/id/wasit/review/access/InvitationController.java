package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.access.User;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one-time link with which a new user, also the first one, sets a password. There is no other way to get one. */
@Controller
class InvitationController {
    /** NIST SP 800-63B-4: length is what counts; rules about kinds of characters make passwords worse. */
    static final int SHORTEST = 12;

    static final int LONGEST = 128;

    private final Store store;
    private final PasswordEncoder passwords;

    InvitationController(Store store, PasswordEncoder passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    @GetMapping("/undangan/{token}")
    String show(@PathVariable String token, Model model) {
        return form(token, null, model);
    }

    @PostMapping("/undangan/{token}")
    String accept(@PathVariable String token, @RequestParam String sandi, @RequestParam String ulang, Model model) {
        Optional<User> invited = store.users().invited(token);
        String problem = invited.map(user -> problem(sandi, ulang, user)).orElse(null);
        if (problem != null || invited.isEmpty()) {
            return form(token, problem, model);
        }
        return store.users().redeem(token, passwords.encode(sandi)).isPresent()
                ? "redirect:/masuk?siap"
                : form(token, null, model);
    }

    private String form(String token, @Nullable String problem, Model model) {
        model.addAttribute(
                "invited", store.users().invited(token).map(User::login).orElse(null));
        model.addAttribute("token", token);
        model.addAttribute("problem", problem);
        return "access/invitation";
    }

    private static @Nullable String problem(String password, String again, User user) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return "length";
        }
        if (password.toLowerCase(Locale.ROOT).contains(user.login())) {
            return "login";
        }
        return password.equals(again) ? null : "different";
    }
}
