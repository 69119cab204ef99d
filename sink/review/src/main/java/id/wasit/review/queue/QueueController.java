package id.wasit.review.queue;

import id.wasit.review.access.SignedIn;
import id.wasit.review.desk.Desks;
import id.wasit.store.Store;
import id.wasit.store.access.User;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.Lane;
import id.wasit.store.queue.Choices;
import id.wasit.store.queue.Facet;
import id.wasit.store.queue.QueueFilter;
import id.wasit.store.queue.QueuePage;
import id.wasit.store.queue.SavedView;
import id.wasit.store.queue.SearchGivenUp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases that wait, lane by lane. */
@Controller
class QueueController {
    private static final int PAGE_SIZE = 50;

    private final Store store;
    private final Desks desks;
    private final MessageSource messages;

    QueueController(Store store, Desks desks, MessageSource messages) {
        this.store = store;
        this.desks = desks;
        this.messages = messages;
    }

    @GetMapping("/antrean")
    String list(
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = "HX-Target", defaultValue = "") String target,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        if (asked.isEmpty()) {
            Optional<SavedView> start = store.views().startOf(me.login());
            if (start.isPresent()) {
                return "redirect:" + start.get().address();
            }
        }
        QueueForm form = QueueForm.of(asked);
        model.addAttribute("form", form);
        model.addAttribute("lane", form.lane());
        model.addAttribute(
                "blindfold", form.lane().isOpen() && desks.of(me.login()).blindfold());
        model.addAttribute("page", page(form, me, model));
        views(model, me);
        if (target.equals("daftar")) {
            return "queue/swap :: rows";
        }
        model.addAttribute("lanes", Lane.values());
        model.addAttribute("counts", store.queue().counts(me.login()));
        model.addAttribute("held", store.queue().held(me.login(), form.lane()).size());
        model.addAttribute("works", form.lane().isOpen());
        filters(model, form, me);
        return "queue/list";
    }

    /** The cases; none, with the reason, when the words cannot be looked for. */
    private QueuePage page(QueueForm form, SignedIn me, Model model) {
        QueueFilter filter;
        try {
            filter = form.filter();
        } catch (IllegalArgumentException refused) {
            model.addAttribute("refused", refused.getMessage());
            return new QueuePage(List.of(), null);
        }
        try {
            return store.queue().page(me.login(), filter, form.order(), form.after(), PAGE_SIZE);
        } catch (SearchGivenUp tooMuch) {
            model.addAttribute("refused", messages.getMessage("queue.wide", null, LocaleContextHolder.getLocale()));
            return new QueuePage(List.of(), null);
        }
    }

    private void filters(Model model, QueueForm form, SignedIn me) {
        boolean judges = me.judges();
        List<String> readers = form.stillRead() && judges
                ? List.of(me.login())
                : store.users().list().stream()
                        .filter(User::judges)
                        .map(User::login)
                        .toList();
        List<Narrowing> boxes = Narrowing.of(store.queue().choices(me.login(), form.lane()), form, readers, judges);
        List<Narrowing> useful = boxes.stream().filter(Narrowing::useful).toList();
        model.addAttribute("first", useful.stream().filter(Narrowing::first).toList());
        model.addAttribute("others", useful.stream().filter(box -> !box.first()).toList());
        model.addAttribute("asksForNames", me.supervises() || me.audits());
    }

    private void views(Model model, SignedIn me) {
        boolean supervises = me.supervises();
        List<SavedView> views = store.views().of(me.login());
        model.addAttribute("views", views);
        model.addAttribute(
                "removable",
                views.stream()
                        .filter(view -> supervises || view.owner().equals(me.login()))
                        .map(SavedView::id)
                        .toList());
        model.addAttribute(
                "start", store.views().startOf(me.login()).map(SavedView::id).orElse(null));
    }

    /** What may be typed into a box that has too many values for a list. */
    @GetMapping("/antrean/pilihan")
    String choices(
            @RequestParam String jalur, @RequestParam String apa, @AuthenticationPrincipal SignedIn me, Model model) {
        Choices choices = store.queue().choices(me.login(), QueueForm.of(jalur).lane());
        model.addAttribute(
                "options",
                List.of(Facet.REGION, Facet.UNIT, Facet.SOURCE, Facet.RELEASE).stream()
                        .filter(facet -> QueueForm.name(facet).equals(apa))
                        .flatMap(facet -> choices.of(facet).keySet().stream())
                        .sorted()
                        .toList());
        return "queue/filters :: options";
    }

    /** How many came since the list was drawn. The list itself stays as it is, so that nothing moves under the cursor. */
    @GetMapping("/antrean/baru")
    String news(
            @RequestParam String jalur, @RequestParam int jumlah, @AuthenticationPrincipal SignedIn me, Model model) {
        Lane lane = QueueForm.of(jalur).lane();
        model.addAttribute("lane", lane);
        model.addAttribute("more", Math.max(0, store.queue().counts(me.login()).getOrDefault(lane, 0) - jumlah));
        return "queue/list :: news";
    }

    /** Gives back what this person holds, for whoever is still at work. */
    @PostMapping("/antrean/lepas")
    String release(@RequestParam(defaultValue = "triase") String jalur, @AuthenticationPrincipal SignedIn me) {
        store.queue().release(me.login());
        return "redirect:/antrean?jalur=" + QueueForm.of(jalur).lane().code();
    }

    /** Straight to the card that comes first for this person. */
    @GetMapping("/antrean/berikutnya")
    String next(@RequestParam(defaultValue = "triase") String jalur, @AuthenticationPrincipal SignedIn me) {
        Lane lane = QueueForm.of(jalur).lane();
        Optional<CaseRow> next = store.queue().batch(me.login(), lane, Batch.LEAST, Batch.SIZE).stream()
                .findFirst();
        return next.map(row -> "redirect:/perkara/" + row.key()).orElse("redirect:/antrean?habis&jalur=" + lane.code());
    }
}
