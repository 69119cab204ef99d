package id.wasit.review.quality;

import id.wasit.review.access.SignedIn;
import id.wasit.review.statistics.Days;
import id.wasit.review.statistics.Labels;
import id.wasit.store.Store;
import id.wasit.store.access.UserRole;
import id.wasit.store.quality.Golden;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Period;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own readings; for those who supervise or audit, those of the office together. */
@Controller
@RequestMapping("/mutu")
class QualityController {
    private static final int YEAR = 365;
    private static final int AT_ONCE = 500;
    private static final int MOST = 40;

    private final Store store;
    private final Labels labels;
    private final Days days;

    QualityController(Store store, Labels labels, Days days) {
        this.store = store;
        this.labels = labels;
        this.days = days;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        boolean reads = me.roles().contains(UserRole.REVIEWER) || me.roles().contains(UserRole.SUPERVISOR);
        if (reads) {
            model.addAttribute("own", OwnView.of(store.quality().own(me.login())));
        }
        if (supervises(me) || me.roles().contains(UserRole.AUDITOR)) {
            office(me, model);
        }
        return "quality/page";
    }

    /** Brings settled cases into the queue once more. */
    @PostMapping("/soal")
    String plant(
            @RequestParam(defaultValue = "6") int jumlah,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        if (!supervises(me)) {
            throw new AccessDeniedException("golden items are planted by supervisors");
        }
        try {
            flash.addFlashAttribute("planted", store.quality().golden().plant(me.login(), jumlah));
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/mutu";
    }

    private void office(SignedIn me, Model model) {
        store.statistics().update(AT_ONCE);
        Period year = Period.lastDays(YEAR, days.today());
        model.addAttribute("agreement", store.quality().agreement(me.login(), year));
        model.addAttribute("golden", store.quality().golden().results(null));
        model.addAttribute("most", Golden.MOST);
        model.addAttribute("plants", supervises(me));
        model.addAttribute("categories", precision(me, year, Dimension.CATEGORY));
        model.addAttribute("patterns", precision(me, year, Dimension.PATTERN));
        model.addAttribute("drawn", precision(me, year, Dimension.CATEGORY_DRAWN));
    }

    private List<PrecisionRow> precision(SignedIn me, Period period, Dimension dimension) {
        return store.statistics().counts(me.login(), period, dimension).stream()
                .limit(MOST)
                .map(tally -> PrecisionRow.of(labels.of(dimension, tally.value()), tally))
                .toList();
    }

    private static boolean supervises(SignedIn me) {
        return me.roles().contains(UserRole.SUPERVISOR);
    }
}
