package id.wasit.store.desk;

import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Whether somebody stands too close to a case, inside the transaction of somebody else. */
public final class Relations {
    /** A condition on {@code c} (case) with one value, the login: holds where no relation was declared. */
    public static final String NONE = """
            NOT EXISTS (SELECT 1 FROM wasit.relations r WHERE r.login = ? AND r.ended_at IS NULL
                AND ((r.kind = 'unit' AND r.value = c.unit) OR (r.kind = 'orang' AND r.value = c.person)))""";

    private Relations() {}

    /**
     * What the declared relation to whom a case is about is called; empty when there is none.
     *
     * @throws SQLException when the database refuses
     */
    public static Optional<String> find(Connection connection, String login, String caseKey) throws SQLException {
        return Rows.one(connection, """
                SELECT CASE r.kind WHEN 'unit' THEN r.value ELSE 'orang ini' END AS shown
                FROM wasit.relations r JOIN wasit.cases c ON c.key = ?
                WHERE r.login = ? AND r.ended_at IS NULL
                  AND ((r.kind = 'unit' AND r.value = c.unit) OR (r.kind = 'orang' AND r.value = c.person)) LIMIT 1
                """, row -> row.text("shown"), caseKey, login);
    }
}
