package id.wasit.store.access;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The second factor of local accounts as kept: an encrypted secret, the last step that was used, and hashes of recovery codes. */
public final class OneTimeCodes {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public OneTimeCodes(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** The encrypted secret of an account; empty when it has no second factor. */
    public Optional<String> secret(String login) {
        return database
                .query(
                        "SELECT totp_secret FROM wasit.users WHERE login = ? AND totp_secret IS NOT NULL",
                        row -> row.text("totp_secret"),
                        login)
                .stream()
                .findFirst();
    }

    /** The logins that have a second factor. */
    public Set<String> holders() {
        return Set.copyOf(database.query(
                "SELECT login FROM wasit.users WHERE totp_secret IS NOT NULL", row -> row.text("login")));
    }

    /**
     * Switches the second factor on; recovery codes given before stop to work.
     *
     * @param secret encrypted, never in the clear
     * @param step the step of the code with which the person showed that the secret arrived
     * @param recovery recovery codes; only their hashes are kept
     */
    public void enroll(String login, String secret, long step, List<String> recovery) {
        database.change(connection -> {
            Rows.update(
                    connection,
                    "UPDATE wasit.users SET totp_secret = ?, totp_step = ? WHERE login = ?",
                    secret,
                    step,
                    login);
            Rows.update(connection, "DELETE FROM wasit.recovery_codes WHERE login = ?", login);
            List<@Nullable Object[]> lines = new ArrayList<>();
            recovery.forEach(code -> lines.add(new @Nullable Object[] {login, Hash.sha256(code)}));
            Rows.batch(connection, "INSERT INTO wasit.recovery_codes (login, code_hash) VALUES (?, ?)", lines);
            ledger.append(connection, List.of(new LedgerDraft("totp_enrolled", login, null, Map.of("login", login))));
        });
    }

    /** Uses up the code of a step; false when that one or a later one was used before. */
    public boolean use(String login, long step) {
        return database.inTransaction(connection -> Rows.update(
                        connection,
                        "UPDATE wasit.users SET totp_step = ? WHERE login = ? AND totp_step < ?",
                        step,
                        login,
                        step)
                == 1);
    }

    /** Uses up a recovery code; false when there is none like it, or it was used. */
    public boolean recover(String login, String code) {
        return database.inTransaction(connection -> {
            int used = Rows.update(
                    connection,
                    "UPDATE wasit.recovery_codes SET used_at = ? WHERE login = ? AND code_hash = ? AND used_at IS NULL",
                    database.now(),
                    login,
                    Hash.sha256(code));
            if (used == 1) {
                ledger.append(
                        connection, List.of(new LedgerDraft("totp_recovery", login, null, Map.of("login", login))));
            }
            return used == 1;
        });
    }

    /** How many recovery codes are left. */
    public int left(String login) {
        return (int)
                database.number("SELECT count(*) FROM wasit.recovery_codes WHERE login = ? AND used_at IS NULL", login);
    }

    /** Switches the second factor off: the person lost everything, and an admin knows who they are. */
    public void remove(String login, String by) {
        database.change(connection -> {
            Rows.update(connection, "UPDATE wasit.users SET totp_secret = NULL WHERE login = ?", login);
            Rows.update(connection, "DELETE FROM wasit.recovery_codes WHERE login = ?", login);
            ledger.append(connection, List.of(new LedgerDraft("totp_removed", by, null, Map.of("login", login))));
        });
    }
}
