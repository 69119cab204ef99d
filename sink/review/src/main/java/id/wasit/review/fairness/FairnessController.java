package id.wasit.review.fairness;

import id.wasit.review.access.SignedIn;
import id.wasit.review.lexicon.Sides;
import id.wasit.review.statistics.Days;
import id.wasit.review.statistics.Labels;
import id.wasit.store.Store;
import id.wasit.store.fairness.Fairness;
import id.wasit.store.fairness.ParityTable;
import id.wasit.store.statistics.Dimension;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Compares how candidates, regions, offices and kinds of office fare. */
@Controller
class FairnessController {
    private static final int AT_ONCE = 500;

    private final Store store;
    private final Labels labels;
    private final Sides sides;
    private final Days days;

    FairnessController(Store store, Labels labels, Sides sides, Days days) {
        this.store = store;
        this.labels = labels;
        this.sides = sides;
        this.days = days;
    }

    @GetMapping("/kesetaraan")
    String show(
            @RequestParam(defaultValue = "90") int hari,
            @RequestParam(defaultValue = "target") String menurut,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        store.statistics().update(AT_ONCE);
        Dimension dimension = Fairness.DIMENSIONS.stream()
                .filter(one -> one.code().equals(menurut))
                .findFirst()
                .orElse(Dimension.TARGET);
        List<ParityView> tables = store.fairness().tables(me.login(), days.last(hari), dimension).stream()
                .map(table -> ParityView.of(table, name -> name(dimension, name)))
                .toList();
        model.addAttribute("chosen", days.chosen(hari));
        model.addAttribute("choices", Days.CHOICES);
        model.addAttribute("dimension", dimension);
        model.addAttribute("dimensions", Fairness.DIMENSIONS);
        model.addAttribute("tables", tables);
        model.addAttribute(
                "alarms",
                tables.stream()
                        .map(ParityView::table)
                        .map(ParityTable::parity)
                        .filter(p -> p.alarm())
                        .count());
        store.releases().active().ifPresent(release -> {
            model.addAttribute("release", release);
            model.addAttribute(
                    "swap", store.fairness().swapTest(release.version()).orElse(null));
        });
        return "fairness/page";
    }

    private String name(Dimension dimension, String value) {
        String name = labels.of(dimension, value);
        return dimension == Dimension.TARGET && sides.isParty(value) ? name + " (" + labels.party() + ")" : name;
    }
}
