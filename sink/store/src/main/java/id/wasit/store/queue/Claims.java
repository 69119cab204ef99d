package id.wasit.store.queue;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.cases.CaseRow;
import id.wasit.store.cases.CaseRows;
import id.wasit.store.cases.Lane;
import id.wasit.store.desk.Relations;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands out cases, so that two people do not read the same one. A claim is soft: it ends by itself, and never stops a decision. */
final class Claims {
    private static final String TAKE = """
            UPDATE wasit.cases SET claimed_by = ?, claimed_until = ? WHERE key IN (
                SELECT c.key FROM wasit.cases c
                WHERE c.lane = '%s' AND (c.claimed_until IS NULL OR c.claimed_until <= ?) AND c.settles_at <= ?%s
                    AND %s
                    AND NOT wasit.is_suspended(c.account, c.key)
                    AND NOT EXISTS (SELECT 1 FROM wasit.case_moves m WHERE m.case_key = c.key AND m.actor = ? AND m.verdict IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM wasit.case_moves u WHERE u.case_key = m.case_key AND u.undoes = m.seq))
                ORDER BY c.due_on, c.urgency, c.key LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    private final Connection connection;
    private final Scope scope;
    private final User user;
    private final Instant now;

    Claims(Connection connection, Scope scope, Instant now) {
        this.connection = connection;
        this.scope = scope;
        this.user = scope.user();
        this.now = now;
    }

    List<CaseRow> held(Lane lane) throws SQLException {
        return Rows.query(
                connection,
                CaseRows.SELECT + "WHERE c.claimed_by = ? AND c.claimed_until > ? AND c.lane = ?" + scope.and("c")
                        + " ORDER BY c.due_on, c.urgency, c.key",
                CaseRows::read,
                scope.after(user.login(), now, lane.code()));
    }

    void take(Lane lane, int size, Instant until) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(user.login(), until, now, now));
        values.addAll(scope.values());
        values.addAll(List.of(user.login(), user.login(), size));
        Rows.update(connection, TAKE.formatted(lane.code(), scope.and("c"), Relations.NONE), values.toArray());
    }

    void renew(Instant until) throws SQLException {
        Rows.update(
                connection,
                "UPDATE wasit.cases SET claimed_until = ? WHERE claimed_by = ? AND claimed_until > ?",
                until,
                user.login(),
                now);
    }

    void release() throws SQLException {
        Rows.update(
                connection,
                "UPDATE wasit.cases SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?",
                user.login());
    }
}
