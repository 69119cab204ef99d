/**
 * How well people and patterns read, in numbers that say how sure they are.
 *
 * <pre>{@code
 * quality.agreement(period);                  // Krippendorff's alpha, Gwet's AC1, with intervals
 * quality.own("sari", today);                 // the reader's own past months beside the last one, for nobody else
 * golden.plant("wati", 6);                    // settled cases come into the queue once more
 * goldenShare.set("wati", 4); goldenShare.mix();  // four of a hundred readings by themselves; mixed every hour
 * new Precision(…);                           // right findings of a pattern, with a credible interval
 * recall.sampled(posts); recall.judge(…);     // posts that were not flagged, if the office turned it on
 * }</pre>
 *
 * <p>Golden items are copies of settled cases; half of them were flagged wrongly. Nobody is told which they are, they are counted nowhere, and
 * the database refuses to let one leave the reading lanes. Only "misread by the lexicon" counts against a pattern.
 *
 * <p>What it does not do: it orders no people. A person sees their own numbers; who supervises sees those of the office.
 */
@NullMarked
package id.wasit.store.quality;

import org.jspecify.annotations.NullMarked;
