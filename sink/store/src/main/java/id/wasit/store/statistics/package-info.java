/**
 * How much there is and what became of it, in counts that are kept up to date in small steps.
 *
 * <pre>{@code
 * statistics.update();                                                   // every few seconds, and before a page is shown
 * statistics.counts("wati", Period.lastDays(30, today), Dimension.REGION);
 * statistics.backlog("wati", today);
 * MonthlyReport.of(statistics, "wati", YearMonth.of(2025, 11)).pdf();
 * }</pre>
 *
 * <p>Triggers note which case changed; {@link id.wasit.store.statistics.Statistics#update} takes what was counted of it before out of the
 * daily counts and puts in what is true now. Whoever sees all cases gets sums of daily counts; whoever is limited to regions or offices is
 * counted from their own cases, and an own office is taken out. Golden items are counted nowhere.
 *
 * <p>It counts cases by the day on which they became known, and never persons: an office cannot be ranked by people, nor people by anything.
 * What leaves the house, the report, holds no cell under five ({@link id.wasit.store.statistics.SmallCells}).
 */
@NullMarked
package id.wasit.store.statistics;

import org.jspecify.annotations.NullMarked;
