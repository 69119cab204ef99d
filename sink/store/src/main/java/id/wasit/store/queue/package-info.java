/**
 * The lists that people work from: one lane each, page by page, whose turn it is first; searches, views that are kept, and handing cases out.
 *
 * <pre>{@code
 * QueueFilter filter = QueueFilter.of(Lane.TRIAGE).with(Facet.REGION, "Nusaraya").with(new Search("dukungan", Search.Where.POSTS));
 * QueuePage page = queue.page("sari", filter, Order.TURN, null, 50);
 * List<CaseRow> batch = queue.batch("sari", Lane.TRIAGE, 4, 15);   // held for ten minutes, the first one is next
 * }</pre>
 *
 * <p>Every page starts at a mark, not at a number of rows, so the hundredth costs what the first costs. Keys come from indexes that carry what
 * lists are narrowed by; then the rows of those few are read. Words stand in {@code case_words}, which follows posts and cases by triggers. What a
 * person may not see is a condition of every statement. Words of a middling frequency among closed cases are the slow case.
 */
@NullMarked
package id.wasit.store.queue;

import org.jspecify.annotations.NullMarked;
