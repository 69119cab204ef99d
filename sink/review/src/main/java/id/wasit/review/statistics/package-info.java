/**
 * The pages of counts: what came in, what waits and for how long, what became of it; as charts with their tables, as files to take along, and
 * as a report for people outside.
 *
 * <p>{@link id.wasit.review.statistics.StatisticsController} fills the page; {@link id.wasit.review.statistics.Charts} places the bars of its
 * drawings; the numbers come from {@link id.wasit.store.statistics.Statistics}, cut to what the reader may see. Drawings are made here as SVG,
 * without a script; fillings differ by hatching as well as by colour, and each stands beside its table. Files hold no cell under five.
 */
@NullMarked
package id.wasit.review.statistics;

import org.jspecify.annotations.NullMarked;
