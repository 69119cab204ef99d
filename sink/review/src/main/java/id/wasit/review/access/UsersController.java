package id.wasit.review.access;

import id.wasit.store.Store;
import id.wasit.store.access.Invitation;
import id.wasit.store.access.UserRole;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Inviting people and saying what they may do. A change takes effect at once: the person's sessions end. */
@Controller
@RequestMapping("/pengguna")
class UsersController {
    private static final Duration INVITATION_LASTS = Duration.ofDays(3);

    /** A link that is shown once. */
    record Link(String login, String url) {}

    private final Store store;
    private final Sessions sessions;

    UsersController(Store store, Sessions sessions) {
        this.store = store;
        this.sessions = sessions;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("users", store.users().list());
        model.addAttribute("roles", UserRole.values());
        model.addAttribute("withCode", store.oneTimeCodes().holders());
        model.addAttribute("held", store.logins().held());
        return "access/users";
    }

    @PostMapping
    String add(
            NewUser form, @AuthenticationPrincipal SignedIn me, HttpServletRequest request, RedirectAttributes flash) {
        String login = form.login();
        try {
            store.users().add(login, form.name(), form.roles(), form.office(), me.login());
        } catch (IllegalArgumentException wrong) {
            flash.addFlashAttribute("refused", wrong.getMessage());
            return "redirect:/pengguna";
        }
        return invite(login, me, request, flash);
    }

    /** A new link for somebody who lost theirs, or their password. */
    @PostMapping("/{login}/undangan")
    String invite(
            @PathVariable String login,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Invitation invitation = store.users().invite(login, INVITATION_LASTS, me.login());
        String url = ServletUriComponentsBuilder.fromContextPath(request)
                .path("/undangan/{token}")
                .buildAndExpand(invitation.token())
                .toUriString();
        flash.addFlashAttribute("link", new Link(login, url));
        return "redirect:/pengguna";
    }

    @PostMapping("/{login}/peran")
    String roles(
            @PathVariable String login,
            @RequestParam(defaultValue = "") List<String> peran,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
        peran.forEach(code -> roles.add(UserRole.of(code)));
        if (login.equals(me.login()) && !roles.contains(UserRole.ADMIN)) {
            flash.addFlashAttribute("ownRole", true);
            return "redirect:/pengguna";
        }
        store.users().grant(login, roles, me.login());
        sessions.end(login);
        return "redirect:/pengguna";
    }

    /** Whose cases a person sees; several names are separated by semicolons, because names of offices have commas. */
    @PostMapping("/{login}/batas")
    String limit(
            @PathVariable String login,
            @RequestParam(defaultValue = "") String wilayah,
            @RequestParam(defaultValue = "") String unit,
            @AuthenticationPrincipal SignedIn me) {
        store.users().limit(login, names(wilayah), names(unit), me.login());
        return "redirect:/pengguna";
    }

    @PostMapping("/{login}/aktif")
    String activate(@PathVariable String login, @RequestParam boolean aktif, @AuthenticationPrincipal SignedIn me) {
        if (!login.equals(me.login())) {
            store.users().activate(login, aktif, me.login());
            sessions.end(login);
        }
        return "redirect:/pengguna";
    }

    /** Takes the second factor away from somebody who lost it. */
    @PostMapping("/{login}/kode")
    String removeCode(@PathVariable String login, @AuthenticationPrincipal SignedIn me) {
        store.oneTimeCodes().remove(login, me.login());
        sessions.end(login);
        return "redirect:/pengguna";
    }

    /** Lets a locked account or address try again. */
    @PostMapping("/buka-kunci")
    String unlock(@RequestParam boolean alamat, @RequestParam String siapa, @AuthenticationPrincipal SignedIn me) {
        store.logins().release(alamat, siapa, me.login());
        return "redirect:/pengguna";
    }

    private static Set<String> names(String typed) {
        return Arrays.stream(typed.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
