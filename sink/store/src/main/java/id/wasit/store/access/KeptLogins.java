package id.wasit.store.access;

import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Remembers open sessions by the hash of their names, so that a restart of the pages logs nobody out. */
public final class KeptLogins {
    /** After this long without use a session is over. */
    public static final Duration IDLE = Duration.ofMinutes(90);

    /** So long requests that were on their way at a restart are answered under the old name. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final String TAKE_UP = """
            WITH old AS (SELECT * FROM wasit.kept_logins WHERE session_hash = ? FOR UPDATE)
            UPDATE wasit.kept_logins k SET taken_up_at = coalesce(k.taken_up_at, ?) FROM old
            WHERE k.session_hash = old.session_hash AND old.used_at > ? AND old.began_at > ?
              AND (old.taken_up_at IS NULL OR old.taken_up_at > ?)
              AND EXISTS (SELECT 1 FROM wasit.users u WHERE u.login = old.login AND u.active)
            RETURNING k.login, k.form_token, k.began_at, old.taken_up_at IS NULL AS first
            """;

    private final Database database;

    /** Over the store's database. */
    public KeptLogins(Database database) {
        this.database = database;
    }

    /**
     * Keeps a session, or that it was used just now. What has been idle too long goes.
     *
     * @param session the name of the session; only its hash is kept
     */
    public void keep(String session, KeptLogin login) {
        database.change(connection -> {
            Instant now = database.now();
            Rows.update(connection, "DELETE FROM wasit.kept_logins WHERE used_at < ?", now.minus(IDLE));
            Rows.update(connection, """
                    INSERT INTO wasit.kept_logins (session_hash, login, form_token, began_at, used_at)
                    SELECT ?, u.login, ?, ?, ? FROM wasit.users u WHERE u.login = ?
                    ON CONFLICT (session_hash) DO UPDATE SET form_token = EXCLUDED.form_token, used_at = EXCLUDED.used_at
                    """, Hash.sha256(session), login.formToken(), login.began(), now, login.login());
        });
    }

    /**
     * Whose session that was, if it may go on: not idle too long, not older than the longest allowed, of somebody who may still work.
     *
     * @param longest how old a session may become
     */
    public Optional<KeptLogin> takeUp(String session, Duration longest) {
        return database.inTransaction(connection -> takeUp(connection, session, database.now(), longest));
    }

    /** Forgets a session that ended. */
    public void end(String session) {
        database.change(connection ->
                Rows.update(connection, "DELETE FROM wasit.kept_logins WHERE session_hash = ?", Hash.sha256(session)));
    }

    /** Forgets all sessions of a person. */
    public void endAll(String login) {
        database.change(connection -> Rows.update(connection, "DELETE FROM wasit.kept_logins WHERE login = ?", login));
    }

    private static Optional<KeptLogin> takeUp(Connection connection, String session, Instant now, Duration longest)
            throws SQLException {
        return Rows.one(
                connection,
                TAKE_UP,
                row -> new KeptLogin(
                        row.text("login"), row.maybeText("form_token"), row.instant("began_at"), row.truth("first")),
                Hash.sha256(session),
                now,
                now.minus(IDLE),
                now.minus(longest),
                now.minus(GRACE));
    }
}
