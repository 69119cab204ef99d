/**
 * The page that asks whether all are treated alike: by candidate, party, region, office, kind of office; and what the swap test of the
 * lexicon release gave.
 *
 * <p>{@link id.wasit.review.fairness.FairnessController} asks {@link id.wasit.store.fairness.Fairness};
 * {@link id.wasit.review.fairness.ParityView} places dots, intervals and expected ranges. It names groups, and never persons.
 * {@link id.wasit.review.fairness.SkewAlarm} counts the groups that stand outside, for the menu and for Prometheus.
 */
@NullMarked
package id.wasit.review.fairness;

import org.jspecify.annotations.NullMarked;
