package id.wasit.store.queue;

import id.wasit.store.access.Scope;
import id.wasit.store.cases.CaseRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the statement of one page. Only words of this program become SQL text; what people typed goes in as values. */
final class QueueQuery {
    /** The limit keeps a word that half of all posts have from reading half of all posts. */
    private static final String WORDS = """
            c.key IN (SELECT f.case_key FROM wasit.flags f WHERE f.post_id IN (SELECT w.id FROM wasit.posts w
                WHERE to_tsvector('indonesian'::regconfig,
                    left(coalesce(w.title, '') || ' ' || w.own_text || ' ' || coalesce(w.shared_text, ''), 100000))
                @@ websearch_to_tsquery('indonesian'::regconfig, ?) LIMIT %d))""".formatted(Queue.WORDS_LIMIT);

    private final StringBuilder sql = new StringBuilder(CaseRows.SELECT);
    private final List<@Nullable Object> values = new ArrayList<>();

    QueueQuery(QueueFilter filter, Scope scope) {
        // Written out, because the planner uses a partial index only for a lane that it sees.
        sql.append("WHERE c.lane = '").append(filter.lane().code()).append('\'');
        sql.append(scope.and("c"));
        values.addAll(scope.values());
        and("c.state = ?", filter.state() == null ? null : filter.state().code());
        and("c.category = ?", filter.category());
        and(
                "c.strength = ?",
                filter.strength() == null ? null : filter.strength().ordinal());
        and("c.contest = ?", filter.contest());
        and("c.region = ?", filter.region());
        and("c.unit = ?", filter.unit());
        and("c.source = ?", filter.source());
        and(WORDS, filter.text());
    }

    QueueQuery ordered(Order order, @Nullable QueueMark after, int size) {
        List<String> columns =
                switch (order) {
                    case CLOCK -> List.of("c.due_on", "c.urgency", "c.key");
                    case STRENGTH -> List.of("c.urgency", "c.due_on", "c.key");
                };
        String by = String.join(", ", columns);
        if (after != null) {
            sql.append(" AND (").append(by).append(") > (?, ?, ?)");
            Stream<Object> place =
                    switch (order) {
                        case CLOCK -> Stream.of(after.dueOn(), after.urgency(), after.key());
                        case STRENGTH -> Stream.of(after.urgency(), after.dueOn(), after.key());
                    };
            place.forEach(values::add);
        }
        sql.append(" ORDER BY ").append(by).append(" LIMIT ?");
        values.add(size);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            values.add(value);
        }
    }
}
