/**
 * Which case is read first, and why, in parts that people can check.
 *
 * <pre>{@code
 * Priority priority = Priority.of(facts, weights);
 * priority.parts();       // strong sign ×4, three posts ×1.4, pattern right in 9 of 10 ×1.1
 * priority.headStart();   // 31 hours
 * }</pre>
 *
 * <p>The factors multiply, and every half day of waiting doubles the product again. Taken as a logarithm that is a sum of hours: a case is
 * treated as {@link id.wasit.store.priority.Priority#headStart()} older than it is, and whoever waited longest by that clock is next. So the
 * order does not change while people look at it, stands in an index, and nothing starves: a head start has bounds, and a case in its last
 * three days goes before everything that came today.
 *
 * <p>Nothing here knows a candidate, a party or a name. The weights are rows of {@code priority_weights}; what people decided about a pattern
 * is read again every few minutes ({@link id.wasit.store.priority.Priorities#refresh()}). How many people saw a post is not known: reach is the
 * number of posts with nearly the same words.
 */
@NullMarked
package id.wasit.store.priority;

import org.jspecify.annotations.NullMarked;
