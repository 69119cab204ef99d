package id.wasit.store.intake;

import id.wasit.model.Rejected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was rejected.
 *
 * @param items the items, newest first
 * @param next mark of the following page; absent on the last
 */
public record RejectedPage(List<Rejected> items, @Nullable String next) {}
