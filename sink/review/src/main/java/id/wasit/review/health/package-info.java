/**
 * Whether the store answers those who look at it for figures.
 *
 * <pre>{@code
 * Look look = answers.look(() -> register(store.lanes()), () -> register(List.of()));
 * look.again();      // every few seconds
 * }</pre>
 *
 * <p>A look that fails leaves the figures of the last one, a few times; then they are let go of, because old figures look healthy. It does not ask
 * whether the store can be written to: that is told by the job, which writes.
 */
@NullMarked
package id.wasit.review.health;

import org.jspecify.annotations.NullMarked;
