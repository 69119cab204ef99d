package id.wasit.store.queue;

import id.wasit.store.cases.CaseRows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds the statement of one page. Only words of this program become SQL text; what people typed goes in as values. First the keys, which an
 * index alone can tell; then the rows of those few.
 */
final class QueueQuery {
    private final QueueFilter filter;
    private final StringBuilder where = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    QueueQuery(QueueFilter filter, Asker asker) {
        this.filter = filter;
        // Written out, because the planner uses a partial index only for a lane that it sees.
        where.append("c.lane = '").append(filter.lane().code()).append('\'');
        where.append(asker.scope().and("c"));
        values.addAll(asker.scope().values());
        filter.by().forEach((facet, typed) -> and(facet.of(typed, asker)));
        if (filter.search() != null) {
            and(filter.search().condition(asker, filter.lane().isOpen()));
        }
    }

    /** The statement for a page that begins after a mark; its values are then complete. */
    String page(Order asked, @Nullable QueueMark after, int size) {
        Order order = asked.in(filter.lane());
        boolean backwards = !filter.lane().isOpen();
        if (after != null) {
            List<Object> place = after.in(order);
            where.append(" AND (")
                    .append(String.join(", ", order.columns()))
                    .append(backwards ? ") < (" : ") > (")
                    .append(String.join(", ", Collections.nCopies(place.size(), "?")))
                    .append(')');
            values.addAll(place);
        }
        values.add(size);
        String by = order.columns().stream()
                .map(column -> backwards ? column + " DESC" : column)
                .collect(Collectors.joining(", "));
        return CaseRows.SELECT + "JOIN (SELECT c.key FROM wasit.cases c WHERE " + where + " ORDER BY " + by
                + " LIMIT ?) few ON few.key = c.key ORDER BY " + by;
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }

    private void and(Condition condition) {
        where.append(" AND ").append(condition.sql());
        values.addAll(condition.values());
    }
}
