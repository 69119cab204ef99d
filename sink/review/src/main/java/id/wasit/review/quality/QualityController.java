package id.wasit.review.quality;

import id.wasit.review.access.SignedIn;
import id.wasit.review.statistics.Days;
import id.wasit.review.statistics.Labels;
import id.wasit.store.Store;
import id.wasit.store.quality.Golden;
import id.wasit.store.quality.GoldenShare;
import id.wasit.store.quality.Recall;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Tally;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
        if (me.judges()) {
            model.addAttribute("own", OwnView.of(store.quality().own(me.login())));
        }
        if (me.supervises() || me.audits()) {
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
        if (!me.supervises()) {
            throw new AccessDeniedException("golden items are planted by supervisors");
        }
        try {
            flash.addFlashAttribute("planted", store.quality().golden().plant(me.login(), jumlah));
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/mutu";
    }

    /** How many of a hundred readings are items by themselves. */
    @PostMapping("/soal/porsi")
    String share(
            @RequestParam(defaultValue = "0") int dari,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        if (!me.supervises()) {
            throw new AccessDeniedException("the share of golden items is set by supervisors");
        }
        try {
            store.quality().goldenShare().set(me.login(), dari);
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/mutu";
    }

    /** Turns the sample of posts without a flag on or off. */
    @PostMapping("/cuplikan")
    String sample(
            @RequestParam(defaultValue = "0") int dari,
            @RequestParam(defaultValue = "14") int hari,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash) {
        if (!me.supervises()) {
            throw new AccessDeniedException("the sample is turned on by supervisors");
        }
        try {
            store.quality().recall().set(me.login(), new Recall.Setting(dari, hari));
        } catch (IllegalArgumentException refused) {
            flash.addFlashAttribute("refused", refused.getMessage());
        }
        return "redirect:/mutu#cuplikan";
    }

    /** The next post of the sample, to be read once. */
    @GetMapping("/cuplikan")
    String read(@AuthenticationPrincipal SignedIn me, Model model) {
        if (!me.judges()) {
            throw new AccessDeniedException("samples are read by reviewers");
        }
        model.addAttribute("sample", store.quality().recall().next(me.login()).orElse(null));
        return "quality/sample";
    }

    @PostMapping("/cuplikan/{bundle}")
    String judge(@PathVariable("bundle") UUID id, @RequestParam boolean tanda, @AuthenticationPrincipal SignedIn me) {
        store.quality().recall().judge(me.login(), id.toString(), tanda);
        return "redirect:/mutu/cuplikan";
    }

    private void office(SignedIn me, Model model) {
        store.statistics().update(AT_ONCE);
        Period year = Period.lastDays(YEAR, days.today());
        model.addAttribute("agreement", store.quality().agreement(me.login(), year));
        model.addAttribute("golden", store.quality().golden().results(null));
        model.addAttribute("most", Golden.MOST);
        model.addAttribute("share", store.quality().goldenShare().perHundred());
        model.addAttribute("mostShare", GoldenShare.MOST_PER_HUNDRED);
        model.addAttribute("plants", me.supervises());
        model.addAttribute("categories", precision(me, year, Dimension.CATEGORY));
        model.addAttribute("patterns", precision(me, year, Dimension.PATTERN));
        model.addAttribute("recallSetting", store.quality().recall().setting());
        Tally flagged = Tally.sum("", store.statistics().counts(me.login(), year, Dimension.LANE));
        model.addAttribute("recall", store.quality().recall().estimate(flagged).orElse(null));
        model.addAttribute("drawn", precision(me, year, Dimension.CATEGORY_DRAWN));
    }

    private List<PrecisionRow> precision(SignedIn me, Period period, Dimension dimension) {
        return store.statistics().counts(me.login(), period, dimension).stream()
                .limit(MOST)
                .map(tally -> PrecisionRow.of(labels.of(dimension, tally.value()), tally))
                .toList();
    }
}
