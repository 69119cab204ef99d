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
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Hands out cases, so that two people do not read the same one. A claim is soft: it ends by itself, and never stops a decision. */
final class Claims {
    private static final String TAKE = """
            UPDATE wasit.cases SET claimed_by = ?, claimed_until = ? WHERE key IN (
                SELECT c.key FROM wasit.cases c
                WHERE c.lane = '%s'%s AND (c.claimed_until IS NULL OR c.claimed_until <= ?) AND c.settles_at <= ?%s
                    AND %s
                    AND NOT wasit.is_suspended(c.account, c.key)
                    AND NOT EXISTS (SELECT 1 FROM wasit.case_moves m WHERE m.case_key = c.key AND m.actor = ? AND m.verdict IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM wasit.case_moves u WHERE u.case_key = m.case_key AND u.undoes = m.seq))
                    AND NOT EXISTS (SELECT 1 FROM wasit.golden_items g JOIN wasit.case_moves m ON m.case_key = g.of_case
                        WHERE g.case_key = c.key AND m.actor = ? AND m.verdict IS NOT NULL)
                ORDER BY c.%s, c.key LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    private static final double DRAWN_ONE_IN = 10;
    private static final int LEAST_WITH_DRAWN = 5;

    /** How cases are picked. */
    private enum Pick {
        ANY("", "turn_at"),
        BY_TURN(" AND NOT c.drawn", "turn_at"),
        DRAWN(" AND c.drawn", "known_at");

        private final String condition;
        private final String order;

        Pick(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    private final Connection connection;
    private final Scope scope;
    private final User user;
    private final Instant now;
    private final RandomGenerator random;

    Claims(Connection connection, Scope scope, Instant now, RandomGenerator random) {
        this.random = random;
        this.connection = connection;
        this.scope = scope;
        this.user = scope.user();
        this.now = now;
    }

    List<CaseRow> held(Lane lane) throws SQLException {
        return Rows.query(
                connection,
                CaseRows.SELECT + "WHERE c.claimed_by = ? AND c.claimed_until > ? AND c.lane = ?" + scope.and("c")
                        + " ORDER BY c.turn_at, c.key",
                CaseRows::read,
                scope.after(user.login(), now, lane.code()));
    }

    /**
     * Takes up to so many free cases. Of a batch from triage one in ten is of those that were drawn by lot, the one that came first, and no
     * other of them: what is drawn is neither urgent nor easy, so what people say of it holds for all.
     */
    void take(Lane lane, int size, Instant until) throws SQLException {
        if (lane != Lane.TRIAGE || size < LEAST_WITH_DRAWN) {
            take(lane, Pick.ANY, size, until);
            return;
        }
        int lots = (int) (size / DRAWN_ONE_IN + random.nextDouble());
        int taken = take(lane, Pick.DRAWN, lots, until);
        taken += take(lane, Pick.BY_TURN, size - taken, until);
        take(lane, Pick.ANY, size - taken, until);
    }

    private int take(Lane lane, Pick pick, int size, Instant until) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(List.of(user.login(), until, now, now));
        values.addAll(scope.values());
        values.addAll(List.of(user.login(), user.login(), user.login(), size));
        String sql = TAKE.formatted(lane.code(), pick.condition, scope.and("c"), Relations.NONE, pick.order);
        return size < 1 ? 0 : Rows.update(connection, sql, values.toArray());
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
