package id.wasit.review.statistics;

import id.wasit.review.access.SignedIn;
import id.wasit.store.Store;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.Outcome;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Statistics;
import id.wasit.store.statistics.Tally;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much there is, how long it waits, and what became of it. */
@Controller
class StatisticsController {
    /** So many changes are counted before the page is shown; the rest is counted within seconds by itself. */
    private static final int AT_ONCE = 500;

    private static final int ALL = 365;
    private static final List<Dimension> BREAKDOWNS = List.of(
            Dimension.CATEGORY,
            Dimension.REGION,
            Dimension.CONTEST,
            Dimension.SOURCE,
            Dimension.RELEASE,
            Dimension.STRENGTH);

    private final Store store;
    private final Labels labels;
    private final Days days;

    StatisticsController(Store store, Labels labels, Days days) {
        this.store = store;
        this.labels = labels;
        this.days = days;
    }

    @GetMapping("/statistik")
    String show(@RequestParam(defaultValue = "30") int hari, @AuthenticationPrincipal SignedIn me, Model model) {
        Statistics statistics = store.statistics();
        statistics.update(AT_ONCE);
        Period period = days.last(hari);
        Dimension[] wanted = {
            Dimension.LANE,
            Dimension.TOOK,
            Dimension.CATEGORY,
            Dimension.REGION,
            Dimension.CONTEST,
            Dimension.SOURCE,
            Dimension.RELEASE,
            Dimension.STRENGTH
        };
        Map<Dimension, List<Tally>> counts = statistics.counts(me.login(), period, wanted);
        model.addAttribute("chosen", days.chosen(hari));
        model.addAttribute("choices", Days.CHOICES);
        model.addAttribute("period", period);
        model.addAttribute("all", Tally.sum("", counts.getOrDefault(Dimension.LANE, List.of())));
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("bars", Charts.bars(period, statistics.days(me.login(), period, Dimension.STRENGTH)));
        model.addAttribute("backlog", backlog(me));
        model.addAttribute("took", Breakdown.of(Dimension.TOOK, decided(counts), labels));
        model.addAttribute(
                "breakdowns",
                BREAKDOWNS.stream()
                        .map(dimension -> Breakdown.of(dimension, counts.getOrDefault(dimension, List.of()), labels))
                        .filter(breakdown -> !breakdown.rows().isEmpty())
                        .toList());
        model.addAttribute("wholeOffice", statistics.wholeOffice(me.login()));
        model.addAttribute("month", days.today().minusMonths(1).withDayOfMonth(1));
        return "statistics/page";
    }

    private List<Backlog> backlog(SignedIn me) {
        LocalDate today = days.today();
        return Backlog.of(store.statistics().days(me.login(), Period.lastDays(ALL, today), Dimension.LANE), today);
    }

    private static List<Tally> decided(Map<Dimension, List<Tally>> counts) {
        return counts.getOrDefault(Dimension.TOOK, List.of()).stream()
                .filter(tally -> !tally.value().equals(Dimension.UNKNOWN))
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList();
    }
}
