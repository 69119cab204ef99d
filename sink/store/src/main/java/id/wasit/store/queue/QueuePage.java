package id.wasit.store.queue;

import id.wasit.store.cases.CaseRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a lane.
 *
 * @param cases the cases, in the order asked for
 * @param next where the following page starts, for the next call; absent on the last page
 */
public record QueuePage(List<CaseRow> cases, @Nullable String next) {}
