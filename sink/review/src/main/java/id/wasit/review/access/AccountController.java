package id.wasit.review.access;

import id.wasit.store.Store;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What belongs to oneself: open sessions, and the second factor. */
@Controller
class AccountController {
    private static final String PENDING = "pendingSecret";

    /**
     * A session as its owner sees it.
     *
     * @param name a name that opens nothing
     * @param lastUsed when it was last used
     * @param here whether it is this one
     */
    record Device(String name, Instant lastUsed, boolean here) {}

    private final Store store;
    private final Sessions sessions;
    private final SecondFactor codes;
    private final LoginRules rules;

    AccountController(Store store, Sessions sessions, SecondFactor codes, LoginRules rules) {
        this.store = store;
        this.sessions = sessions;
        this.codes = codes;
        this.rules = rules;
    }

    @GetMapping("/akun")
    String account(@AuthenticationPrincipal SignedIn me, HttpServletRequest request, Model model) {
        HttpSession session = request.getSession();
        model.addAttribute(
                "devices",
                sessions.of(me.login()).stream()
                        .map(open -> device(open, session.getId()))
                        .toList());
        model.addAttribute("local", me.passwordHash() != null);
        model.addAttribute("codeOn", codes.isOn(me.login()));
        model.addAttribute("left", store.oneTimeCodes().left(me.login()));
        return "access/account";
    }

    @PostMapping("/akun/sesi")
    String end(@RequestParam(defaultValue = "") String sesi, @AuthenticationPrincipal SignedIn me) {
        if (sesi.isEmpty()) {
            sessions.end(me.login());
            return "redirect:/masuk?keluar";
        }
        sessions.end(me.login(), sesi);
        return "redirect:/akun";
    }

    /** A secret waits in the session until a code shows that it arrived. */
    @GetMapping("/akun/kode")
    String code(@AuthenticationPrincipal SignedIn me, HttpSession session, Model model) {
        if (me.passwordHash() == null || (codes.isOn(me.login()) && !model.containsAttribute("recovery"))) {
            return "redirect:/akun";
        }
        if (!model.containsAttribute("recovery")) {
            byte[] secret = session.getAttribute(PENDING) instanceof byte[] pending ? pending : Totp.newSecret();
            session.setAttribute(PENDING, secret);
            model.addAttribute("qr", Qr.of(Totp.address(secret, me.login())));
            model.addAttribute("spoken", Totp.spoken(secret));
            model.addAttribute("required", rules.needCode(me.roles()));
        }
        return "access/code";
    }

    @PostMapping("/akun/kode")
    String enroll(
            @RequestParam String kode,
            @AuthenticationPrincipal SignedIn me,
            HttpSession session,
            RedirectAttributes flash) {
        boolean open = me.passwordHash() != null && !codes.isOn(me.login());
        if (open && session.getAttribute(PENDING) instanceof byte[] secret) {
            List<String> recovery = codes.enroll(me.login(), secret, kode);
            if (recovery.isEmpty()) {
                flash.addFlashAttribute("wrong", true);
            } else {
                session.removeAttribute(PENDING);
                flash.addFlashAttribute("recovery", recovery);
            }
        }
        return "redirect:/akun/kode";
    }

    private static Device device(SessionInformation open, String here) {
        return new Device(
                Sessions.shortened(open),
                open.getLastRequest().toInstant(),
                open.getSessionId().equals(here));
    }
}
