package id.wasit.store.access;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts wrong logins and requests in the database, so that a restart and a second process forget nothing. */
public final class LoginGuard {
    /** Wrong logins in a row that an account has for free. */
    public static final int FREE_OF_ACCOUNT = 5;

    /** The same for an address: an office of fifty may sit behind one. */
    public static final int FREE_OF_ADDRESS = 50;

    /** How long the first wait is; every further wrong login doubles it. */
    public static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    /** The longest wait. */
    public static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final String ACCOUNT = "akun";
    private static final String ADDRESS = "alamat";

    private static final String COUNT = """
            INSERT INTO wasit.login_failures AS f (kind, subject, failures, last_at) VALUES (?, ?, 1, ?)
            ON CONFLICT (kind, subject) DO UPDATE SET last_at = EXCLUDED.last_at,
                failures = CASE WHEN f.last_at < ? THEN 1 ELSE f.failures + 1 END
            RETURNING failures
            """;

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public LoginGuard(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** When this account may try again, from whatever address; empty when it may now. */
    public Optional<Instant> heldAccount(String login) {
        return held(ACCOUNT, login);
    }

    /** When this address may try again, for whatever account; empty when it may now. */
    public Optional<Instant> heldAddress(String address) {
        return held(ADDRESS, address);
    }

    /** A wrong login. Of real accounts it is written into the ledger; what else was typed may be a password. */
    public void failed(String login, String address) {
        database.change(connection -> {
            boolean known = Rows.any(connection, "SELECT 1 FROM wasit.users WHERE login = ?", login);
            int ofAccount = count(connection, ACCOUNT, known ? login : Hash.sha256(login), FREE_OF_ACCOUNT);
            count(connection, ADDRESS, address, FREE_OF_ADDRESS);
            if (known) {
                String kind = ofAccount >= FREE_OF_ACCOUNT ? "login_locked" : "login_failed";
                ledger.append(connection, List.of(new LedgerDraft(kind, login, null, Map.of("in_a_row", ofAccount))));
            }
        });
    }

    /** A right login: the account begins anew. The address does not, else one own account would free it for guessing. */
    public void succeeded(String login, String how) {
        database.change(connection -> {
            forget(connection, ACCOUNT, login);
            ledger.append(connection, List.of(new LedgerDraft("login", login, null, Map.of("how", how))));
        });
    }

    /** What has to wait now, the longest first. */
    public List<Held> held() {
        return database.query(
                "SELECT kind, subject, failures, held_until FROM wasit.login_failures WHERE held_until > ?"
                        + " ORDER BY held_until DESC, kind, subject LIMIT 200",
                LoginGuard::read,
                database.now());
    }

    /** Lets an account or an address try again at once. */
    public void release(boolean isAddress, String subject, String by) {
        database.change(connection -> {
            if (forget(connection, isAddress ? ADDRESS : ACCOUNT, subject) > 0) {
                Map<String, Object> told = Map.of("subject", isAddress ? "alamat" : subject);
                ledger.append(connection, List.of(new LedgerDraft("login_released", by, null, told)));
            }
        });
    }

    /** Counts one request, and tells whether it is within the limit: at most so many of a kind by one person or address in each window. */
    public boolean allows(String what, String who, int most, Duration window) {
        Instant now = database.now();
        long begins = now.getEpochSecond() - now.getEpochSecond() % window.toSeconds();
        return database.inTransaction(connection -> {
            long count = Rows.number(
                    connection,
                    "INSERT INTO wasit.request_counts AS r (what, who, begins, count) VALUES (?, ?, ?, 1)"
                            + " ON CONFLICT (what, who, begins) DO UPDATE SET count = r.count + 1 RETURNING count",
                    what,
                    who,
                    Instant.ofEpochSecond(begins));
            if (count == 1) {
                Rows.update(
                        connection, "DELETE FROM wasit.request_counts WHERE begins < ?", now.minus(FORGOTTEN_AFTER));
            }
            return count <= most;
        });
    }

    private Optional<Instant> held(String kind, String subject) {
        return database
                .query(
                        "SELECT held_until FROM wasit.login_failures WHERE kind = ? AND subject = ? AND held_until > ?",
                        row -> row.instant("held_until"),
                        kind,
                        subject,
                        database.now())
                .stream()
                .findFirst();
    }

    private int count(Connection connection, String kind, String subject, int free) throws SQLException {
        Instant now = database.now();
        int failures = (int) Rows.number(connection, COUNT, kind, subject, now, now.minus(FORGOTTEN_AFTER));
        if (failures >= free) {
            Rows.update(
                    connection,
                    "UPDATE wasit.login_failures SET held_until = ? WHERE kind = ? AND subject = ?",
                    now.plus(waiting(failures - free)),
                    kind,
                    subject);
        }
        return failures;
    }

    private static Duration waiting(int beyond) {
        // Beyond ten doublings it is the longest wait anyway.
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static int forget(Connection connection, String kind, String subject) throws SQLException {
        return Rows.update(
                connection, "DELETE FROM wasit.login_failures WHERE kind = ? AND subject = ?", kind, subject);
    }

    private static Held read(Row row) throws SQLException {
        return new Held(
                row.text("kind").equals(ADDRESS),
                row.text("subject"),
                row.integer("failures"),
                row.instant("held_until"));
    }
}
