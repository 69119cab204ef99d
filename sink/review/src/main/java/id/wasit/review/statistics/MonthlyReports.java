package id.wasit.review.statistics;

import id.wasit.store.Store;
import id.wasit.store.dossier.LegalTables;
import id.wasit.store.dossier.NoDossier;
import id.wasit.store.statistics.Dimension;
import id.wasit.store.statistics.MonthlyReport;
import id.wasit.store.statistics.Period;
import id.wasit.store.statistics.Tally;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Puts together what leaves the house: counts of the whole office without small cells, the same for everybody who may take them along. Always
 * Indonesian.
 */
@Component
class MonthlyReports {
    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int WEEK = 7;
    private static final List<Dimension> PARTS = List.of(
            Dimension.TOOK, Dimension.CATEGORY, Dimension.REGION, Dimension.CONTEST, Dimension.SOURCE, Dimension.RANK);

    private final Store store;
    private final Labels labels;
    private final LegalTables tables;

    MonthlyReports(Store store, Labels labels, LegalTables tables) {
        this.store = store;
        this.labels = labels;
        this.tables = tables;
    }

    /** The report of a month under the name of the office that holds on its last day. */
    MonthlyReport of(YearMonth month) {
        return inIndonesian(() -> {
            Period period = Period.of(month);
            List<MonthlyReport.Part> parts = new ArrayList<>();
            parts.add(new MonthlyReport.Part("Perkara masuk per minggu", weeks(period)));
            parts.addAll(partsOf(period));
            return new MonthlyReport(office(period.to()), period, parts, statements(period));
        });
    }

    /** The tables of a period. */
    List<MonthlyReport.Part> parts(Period period) {
        return inIndonesian(() -> partsOf(period));
    }

    private List<MonthlyReport.Part> partsOf(Period period) {
        Map<Dimension, List<Tally>> counts = store.statistics().officeCounts(period, PARTS.toArray(Dimension[]::new));
        return PARTS.stream()
                .filter(counts::containsKey)
                .map(dimension -> new MonthlyReport.Part(
                        labels.message("statistics.by." + dimension.code()),
                        counts.getOrDefault(dimension, List.of()).stream()
                                .map(tally -> tally.named(name(dimension, tally)))
                                .toList()))
                .toList();
    }

    private String name(Dimension dimension, Tally tally) {
        return dimension == Dimension.TOOK && tally.value().equals(Dimension.UNKNOWN)
                ? labels.message("outcome.waiting")
                : labels.of(dimension, tally.value());
    }

    private List<Tally> weeks(Period month) {
        List<Tally> weeks = new ArrayList<>();
        for (LocalDate from = month.from(); !from.isAfter(month.to()); from = from.plusDays(WEEK)) {
            LocalDate last = from.plusDays(WEEK - 1L);
            Period week = new Period(from, last.isAfter(month.to()) ? month.to() : last);
            weeks.add(Tally.sum(
                    week.from().getDayOfMonth() + "–" + week.to().getDayOfMonth(),
                    store.statistics().officeCounts(week, Dimension.LANE).getOrDefault(Dimension.LANE, List.of())));
        }
        return weeks;
    }

    private List<MonthlyReport.Statement> statements(Period period) {
        ReportStatements told = new ReportStatements(labels);
        List<Tally> lanes =
                store.statistics().officeCounts(period, Dimension.LANE).getOrDefault(Dimension.LANE, List.of());
        List<MonthlyReport.Statement> statements = new ArrayList<>();
        statements.add(told.precision(Tally.sum("", lanes)));
        statements.add(told.agreement(store.quality().officeAgreement(period)));
        store.releases()
                .active()
                .ifPresent(release -> statements.add(told.swapTest(
                        release.version(),
                        store.fairness().swapTest(release.version()).orElse(null))));
        statements.add(told.parity(store.fairness().officeTables(period)));
        return statements;
    }

    /** No name is better than a wrong one: the table of offices may have a gap on that day. */
    private String office(LocalDate day) {
        try {
            return tables.officeOn(day).name();
        } catch (NoDossier none) {
            return "";
        }
    }

    private static <T> T inIndonesian(Supplier<T> work) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(INDONESIAN);
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
