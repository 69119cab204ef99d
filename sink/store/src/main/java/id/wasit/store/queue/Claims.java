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
            UPDATE wasit.cases SET claimed_by = ?, claimed_until = ?, handed_to = ?, handed_as = ? WHERE key IN (
                SELECT c.key FROM wasit.cases c
                WHERE %s
                    AND NOT wasit.is_suspended(c.account, c.key)
                    AND NOT EXISTS (SELECT 1 FROM wasit.case_moves m WHERE m.case_key = c.key AND m.actor = ? AND m.verdict IS NOT NULL
                        AND NOT EXISTS (SELECT 1 FROM wasit.case_moves u WHERE u.case_key = m.case_key AND u.undoes = m.seq))
                    AND NOT EXISTS (SELECT 1 FROM wasit.golden_items g JOIN wasit.case_moves m ON m.case_key = g.of_case
                        WHERE g.case_key = c.key AND m.actor = ? AND m.verdict IS NOT NULL)
                ORDER BY c.%s, c.key LIMIT ? FOR UPDATE SKIP LOCKED)
            """;

    /** What somebody is changing just now is left out, so that nobody waits; a case that is being decided needs no lease. */
    private static final String RENEW = """
            UPDATE wasit.cases SET claimed_until = ? WHERE key IN (
                SELECT c.key FROM wasit.cases c WHERE c.claimed_by = ? AND c.claimed_until > ? FOR UPDATE SKIP LOCKED)
            """;

    private static final double DRAWN_ONE_IN = 10;
    private static final int LEAST_WITH_DRAWN = 5;

    /** How cases are picked. */
    private enum Pick {
        ANY("true", "turn_at", "giliran"),
        BY_TURN("NOT c.drawn", "turn_at", "giliran"),
        DRAWN("c.drawn", "known_at", "undian");

        private final String condition;
        private final String order;
        private final String code;

        Pick(String condition, String order, String code) {
            this.condition = condition;
            this.order = order;
            this.code = code;
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
     * other of them until nothing else waits: what is drawn is neither urgent nor easy, so what people say of it holds for all.
     */
    void take(Lane lane, int size, Instant until) throws SQLException {
        if (lane != Lane.TRIAGE || size < LEAST_WITH_DRAWN) {
            take(lane, Pick.ANY, size, until);
            return;
        }
        int lots = (int) (size / DRAWN_ONE_IN + random.nextDouble());
        int taken = take(lane, Pick.DRAWN, lots, until);
        taken += take(lane, Pick.BY_TURN, size - taken, until);
        take(lane, Pick.DRAWN, size - taken, until);
    }

    private int take(Lane lane, Pick pick, int size, Instant until) throws SQLException {
        if (size < 1) {
            return 0;
        }
        Condition free = free(lane, pick);
        List<@Nullable Object> values = new ArrayList<>(List.of(user.login(), until, user.login(), pick.code));
        values.addAll(free.values());
        values.addAll(List.of(user.login(), user.login(), size));
        return Rows.update(connection, TAKE.formatted(free.sql(), pick.order), values.toArray());
    }

    /** What may be handed to this person, apart from what they judged before; the lane is written out for its partial indexes. */
    private Condition free(Lane lane, Pick pick) {
        return Condition.of("c.lane = '" + lane.code() + "'")
                .and(pick.condition)
                .and("(c.claimed_until IS NULL OR c.claimed_until <= ?) AND c.settles_at <= ?", now, now)
                .and("true" + scope.and("c"), scope.values().toArray())
                .and(Relations.NONE, user.login());
    }

    void renew(Instant until) throws SQLException {
        Rows.update(connection, RENEW, until, user.login(), now);
    }

    void release() throws SQLException {
        Rows.update(
                connection,
                "UPDATE wasit.cases SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = ?",
                user.login());
    }
}
