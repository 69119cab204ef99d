/**
 * A rehearsal: an invented election with planted truth, run through the real path on a database of its own, and a report card at the end.
 *
 * <pre>{@code
 * ReportCard card = new Sandbox(new Plan(2025, 3_000, 400), lexicon, folder).run();
 * out.print(ReportCardText.of(card));
 * }</pre>
 *
 * <p>{@link id.wasit.pipeline.sandbox.Election} writes accounts and posts from sentences of its own: signs of several categories spread
 * evenly over all sides, look-alikes, copies, edits, deletions, strangers, and accounts that are somebody else's. The sources, the gate, the
 * detector and the store are those of {@code wasit import}. Then {@link id.wasit.pipeline.sandbox.Rehearsal} plays people who always know the
 * truth, so the workload, the deadlines and the two-person rule are seen too.
 *
 * <p>It says how the house works together, not how well the detector does on real posts: {@code wasit lexicon eval} measures that.
 */
@NullMarked
package id.wasit.pipeline.sandbox;

import org.jspecify.annotations.NullMarked;
