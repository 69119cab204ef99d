package id.wasit.review.desk;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.desk.Relation;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One's own desk: keys, breaks, relations. */
@Controller
@RequestMapping("/meja")
class DeskController {
    private final Store store;
    private final Desks desks;

    DeskController(Store store, Desks desks) {
        this.store = store;
        this.desks = desks;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        Desks.Desk desk = desks.of(me.login());
        return page(desk.keys().letters(), List.of(), desk.breakMinutes(), me, model);
    }

    /** Keys that clash are not taken over: the page comes back as typed and says which two actions want the same key. */
    @PostMapping("/tombol")
    String keys(@RequestParam Map<String, String> form, @AuthenticationPrincipal SignedIn me, Model model) {
        Map<DeskKey, String> letters = Keymap.typed(form);
        int minutes = Desks.minutes(form.getOrDefault("jeda", ""));
        List<Keymap.Problem> problems = Keymap.problems(letters);
        if (problems.isEmpty()) {
            Map<String, String> settings = new HashMap<>(Keymap.settings(letters));
            settings.put(Desks.BREAK, Integer.toString(minutes));
            settings.put(Desks.BLINDFOLD, form.getOrDefault(Desks.BLINDFOLD, ""));
            settings.put(Desks.CALM, form.getOrDefault(Desks.CALM, ""));
            store.desk().set(me.login(), settings);
            return "redirect:/meja?tersimpan";
        }
        return page(letters, problems, minutes, me, model);
    }

    @PostMapping("/hubungan")
    String declare(@RequestParam String unit, @RequestParam String alasan, @AuthenticationPrincipal SignedIn me) {
        store.desk().declare(me.login(), Relation.Kind.UNIT, unit, alasan);
        return "redirect:/meja#hubungan";
    }

    @PostMapping("/hubungan/{id}/akhiri")
    String end(@PathVariable long id, @AuthenticationPrincipal SignedIn me) {
        store.desk().end(me.login(), id);
        return "redirect:/meja#hubungan";
    }

    /** The pause was taken. */
    @PostMapping("/jeda")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void paused(HttpSession session) {
        desks.paused(session);
    }

    private String page(
            Map<DeskKey, String> letters, List<Keymap.Problem> problems, int minutes, SignedIn me, Model model) {
        model.addAttribute("keys", Arrays.asList(DeskKey.values()));
        model.addAttribute("letters", letters);
        model.addAttribute("problems", problems);
        model.addAttribute("minutes", minutes);
        Desks.Desk desk = desks.of(me.login());
        model.addAttribute("blindfold", desk.blindfold());
        model.addAttribute("calm", desk.calm());
        model.addAttribute("relations", store.desk().relations(me.login()));
        model.addAttribute("rests", store.queue().rests(me.login()));
        return "desk/page";
    }
}
