/**
 * Whether the tool and its people treat all alike.
 *
 * <pre>{@code
 * fairness.tables("wati", Period.lastDays(90, today), Dimension.REGION);   // who was flagged, confirmed, misread; with alarms
 * fairness.keep("lex-7f3a", 12, 2_430, List.of());                           // the same words for every side, tried at the release
 * }</pre>
 *
 * <p>Each table compares its groups with each other: if all were treated alike, the confirmed cases (or misread ones, or flagged accounts)
 * would be spread over the groups like a draw without return. What such a draw gives is the expected range; outside of it is an alarm. The
 * ranges are so wide that a fair table raises an alarm at most once in {@link id.wasit.store.fairness.Parity#ALARM_RATE a hundred}, however
 * many groups it has.
 *
 * <p>An alarm is a reason to look, never a proof: cases of one account are not independent, and regions differ. How <em>often</em> a side is
 * spoken of depends on people, not on the tool; so for candidates only what became of the cases is compared, within one contest.
 */
@NullMarked
package id.wasit.store.fairness;

import org.jspecify.annotations.NullMarked;
