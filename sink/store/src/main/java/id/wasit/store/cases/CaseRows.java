package id.wasit.store.cases;

import id.wasit.model.Strength;
import id.wasit.store.sql.Row;
import java.sql.SQLException;

/** How a case is read as one line of a list; shared with the queue. */
public final class CaseRows {
    /** Ends after the joins, so that conditions on {@code c} (case) and {@code p} (its representative post) can follow. */
    public static final String SELECT = """
            SELECT c.key, c.number, c.lane, c.state, c.version, c.category, c.strength, c.score, c.account, c.handle, c.source,
                c.unit, c.region, c.contest, c.known_at, c.due_at, c.due_on, c.urgency, c.turn_at, c.posts, c.claimed_by, c.claimed_until,
                c.disputed, nullif(c.settles_at, '-infinity') AS settles_at,
                EXISTS (SELECT 1 FROM wasit.standing_identities s
                        WHERE s.account = c.account AND s.outcome = 'dilaporkan' AND s.case_key <> c.key) AS suspended,
                CASE WHEN c.lane = 'tindak_lanjut' THEN (
                    SELECT max(m.at) FROM wasit.case_moves m WHERE m.case_key = c.key AND m.kind = 'rujuk') END AS referred_at,
                coalesce(p.edited_at, p.created_at, p.observed_at) AS stated_at,
                left(coalesce(nullif(p.own_text, ''), p.shared_text, ''), 200) AS excerpt
            FROM wasit.cases c JOIN wasit.posts p ON p.id = c.lead_post
            """;

    private static final Strength[] STRENGTHS = Strength.values();

    private CaseRows() {}

    /**
     * The case of a row of {@link #SELECT}.
     *
     * @throws SQLException when a column is missing
     */
    public static CaseRow read(Row row) throws SQLException {
        return new CaseRow(
                row.text("key"),
                row.number("number"),
                Lane.of(row.text("lane")),
                CaseState.of(row.text("state")),
                row.integer("version"),
                row.text("category"),
                STRENGTHS[row.integer("strength")],
                row.real("score"),
                row.text("account"),
                row.maybeText("handle"),
                row.text("source"),
                row.maybeText("unit"),
                row.maybeText("region"),
                row.maybeText("contest"),
                row.instant("known_at"),
                row.instant("due_at"),
                row.integer("posts"),
                row.instant("stated_at"),
                row.text("excerpt"),
                row.maybeText("claimed_by"),
                row.maybeInstant("claimed_until"),
                row.truth("disputed"),
                row.truth("suspended"),
                row.maybeInstant("settles_at"),
                row.maybeInstant("referred_at"));
    }
}
