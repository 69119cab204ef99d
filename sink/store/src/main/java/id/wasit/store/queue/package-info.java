/**
 * The lists that people work from: one lane each, page by page, by the legal clock or by strength.
 *
 * <pre>{@code
 * QueuePage page = queue.page(QueueFilter.of(Lane.TRIAGE), Order.CLOCK, null, 50);
 * List<CaseRow> batch = queue.batch("sari", Lane.TRIAGE, 4, 15);   // held for ten minutes, the first one is next
 * }</pre>
 *
 * <p>Every page starts at a mark, not at a number of rows, so the hundredth costs what the first costs. Open lanes have indexes of their own.
 * Words are searched by Indonesian stems. Ordering by strength within a rare region or unit sorts as it goes and is the slow case.
 */
@NullMarked
package id.wasit.store.queue;

import org.jspecify.annotations.NullMarked;
