package id.wasit.store.access;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The people who work with Wasit. Every change is written into the ledger. There is no default password: a new user gets an invitation. */
public final class Users {
    private static final int TOKEN_BYTES = 32;
    private static final String LOGIN = "[a-z0-9._-]{2,40}";
    private static final String SELECT =
            "SELECT login, name, roles, unit, coalesce(regions, '{}') AS regions, coalesce(units, '{}') AS units, active, password_hash"
                    + " FROM wasit.users ";
    private static final String OPEN_INVITATION =
            " JOIN wasit.invitations USING (login) WHERE token_hash = ? AND used_at IS NULL AND expires_at > ? AND active";

    private final Database database;
    private final Ledger ledger;
    private final SecureRandom random = new SecureRandom();

    /** Over the store's database and ledger. */
    public Users(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Whether nobody was added yet: the first start invites an admin. */
    public boolean isEmpty() {
        return database.query("SELECT 1 FROM wasit.users LIMIT 1", row -> true).isEmpty();
    }

    /**
     * Adds a person without a password.
     *
     * @throws IllegalArgumentException when the login is taken or has another form than 2 to 40 of {@code a-z 0-9 . _ -}; Indonesian
     */
    public User add(String login, String name, Set<UserRole> roles, @Nullable String unit, String by) {
        if (!login.matches(LOGIN) || login.equals(Ledger.PROGRAM)) {
            throw new IllegalArgumentException("Nama masuk \"" + login
                    + "\" tidak dapat dipakai; gunakan 2–40 huruf kecil, angka, titik, garis bawah atau garis (bukan \""
                    + Ledger.PROGRAM + "\")");
        }
        return database.inTransaction(connection -> {
            int added = Rows.update(
                    connection,
                    "INSERT INTO wasit.users (login, name, roles, unit, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT (login) DO NOTHING",
                    login,
                    name,
                    codes(roles),
                    unit,
                    database.now(),
                    by);
            if (added == 0) {
                throw new IllegalArgumentException("Nama masuk \"" + login + "\" sudah dipakai; pilih yang lain");
            }
            tell(connection, "user_added", by, login, Map.of("roles", List.of(codes(roles))));
            return load(connection, login);
        });
    }

    /**
     * A new one-time link for a person; earlier ones stop to work.
     *
     * @throws IllegalArgumentException when nobody has that login; Indonesian
     */
    public Invitation invite(String login, Duration lifetime, String by) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant end = database.now().plus(lifetime);
        database.change(connection -> {
            User user = load(connection, login);
            Rows.update(connection, "DELETE FROM wasit.invitations WHERE login = ?", login);
            Rows.update(
                    connection,
                    "INSERT INTO wasit.invitations (token_hash, login, expires_at) VALUES (?, ?, ?)",
                    Hash.sha256(token),
                    user.login(),
                    end);
            tell(connection, "user_invited", by, login, Map.of("until", end.toString()));
        });
        return new Invitation(login, token, end);
    }

    /** Whose invitation it is, while it still works. It is not used up by this. */
    public Optional<User> invited(String token) {
        return database.query(SELECT + OPEN_INVITATION, Users::read, Hash.sha256(token), database.now()).stream()
                .findFirst();
    }

    /**
     * Sets the password by an invitation and uses it up.
     *
     * @param passwordHash hash of the password, never the password
     * @return the person; empty when the invitation is unknown, used or too old
     */
    public Optional<User> redeem(String token, String passwordHash) {
        return database.inTransaction(connection -> {
            Instant now = database.now();
            Optional<User> invited = Rows.one(
                    connection, SELECT + OPEN_INVITATION + " FOR UPDATE", Users::read, Hash.sha256(token), now);
            if (invited.isEmpty()) {
                return Optional.<User>empty();
            }
            String login = invited.get().login();
            Rows.update(connection, "UPDATE wasit.invitations SET used_at = ? WHERE login = ?", now, login);
            Rows.update(connection, "UPDATE wasit.users SET password_hash = ? WHERE login = ?", passwordHash, login);
            tell(connection, "password_set", login, login, Map.of());
            return Optional.of(load(connection, login));
        });
    }

    /** A person by login. */
    public Optional<User> find(String login) {
        return database.query(SELECT + "WHERE login = ?", Users::read, login).stream()
                .findFirst();
    }

    /** The account that a directory vouches for under this subject: issuer and subject as one text. */
    public Optional<User> bySubject(String subject) {
        return database.query(SELECT + "WHERE subject = ?", Users::read, subject).stream()
                .findFirst();
    }

    /**
     * Ties a new account to the directory that vouches for it; it never gets a password here.
     *
     * @throws IllegalArgumentException when nobody has that login; Indonesian
     */
    public void vouch(String login, String subject) {
        database.change(connection -> {
            User user = load(connection, login);
            Rows.update(
                    connection,
                    "UPDATE wasit.users SET subject = ? WHERE login = ? AND password_hash IS NULL",
                    subject,
                    user.login());
            tell(connection, "user_vouched", login, login, Map.of("subject_sha256", Hash.sha256(subject)));
        });
    }

    /** Everybody, by login. */
    public List<User> list() {
        return database.query(SELECT + "ORDER BY login", Users::read);
    }

    /**
     * Changes what a person may do.
     *
     * @throws IllegalArgumentException when nobody has that login; Indonesian
     */
    public void grant(String login, Set<UserRole> roles, String by) {
        database.change(connection -> {
            User user = load(connection, login);
            Rows.update(connection, "UPDATE wasit.users SET roles = ? WHERE login = ?", codes(roles), user.login());
            tell(connection, "user_roles", by, login, Map.of("roles", List.of(codes(roles))));
        });
    }

    /**
     * Says whose cases a person sees. Their own office is set with them and stays.
     *
     * @param regions only these; empty means all
     * @param units only these; empty means all
     * @throws IllegalArgumentException when nobody has that login; Indonesian
     */
    public void limit(String login, Set<String> regions, Set<String> units, String by) {
        database.change(connection -> {
            User user = load(connection, login);
            String[] toRegions = regions.stream().sorted().toArray(String[]::new);
            String[] toUnits = units.stream().sorted().toArray(String[]::new);
            Rows.update(
                    connection,
                    "UPDATE wasit.users SET regions = ?, units = ? WHERE login = ?",
                    toRegions,
                    toUnits,
                    user.login());
            Map<String, Object> told = Map.of("regions", List.of(toRegions), "units", List.of(toUnits));
            tell(connection, "user_limits", by, login, told);
        });
    }

    /**
     * Lets a person in, or no longer.
     *
     * @throws IllegalArgumentException when nobody has that login; Indonesian
     */
    public void activate(String login, boolean active, String by) {
        database.change(connection -> {
            User user = load(connection, login);
            Rows.update(connection, "UPDATE wasit.users SET active = ? WHERE login = ?", active, user.login());
            tell(connection, "user_active", by, login, Map.of("active", active));
        });
    }

    /**
     * A person by login, inside the caller's transaction.
     *
     * @throws SQLException when the database refuses
     * @throws IllegalArgumentException when nobody has that login; Indonesian
     */
    public static User load(Connection connection, String login) throws SQLException {
        return Rows.one(connection, SELECT + "WHERE login = ?", Users::read, login)
                .orElseThrow(() -> new IllegalArgumentException("Pengguna \"" + login + "\" tidak dikenal"));
    }

    /**
     * The same for somebody who is about to do something.
     *
     * @throws SQLException when the database refuses
     * @throws IllegalArgumentException when nobody has that login or they may no longer work; Indonesian
     */
    public static User working(Connection connection, String login) throws SQLException {
        User user = load(connection, login);
        if (!user.active()) {
            throw new IllegalArgumentException("Pengguna \"" + login + "\" sudah tidak aktif");
        }
        return user;
    }

    /**
     * What somebody who is about to do something may see.
     *
     * @throws SQLException when the database refuses
     * @throws IllegalArgumentException when nobody has that login or they may no longer work; Indonesian
     */
    public static Scope scope(Connection connection, String login) throws SQLException {
        return Scope.of(working(connection, login));
    }

    private void tell(Connection connection, String kind, String by, String login, Map<String, Object> more)
            throws SQLException {
        Map<String, Object> told = new TreeMap<>(more);
        told.put("login", login);
        ledger.append(connection, List.of(new LedgerDraft(kind, by, null, told)));
    }

    private static String[] codes(Set<UserRole> roles) {
        return roles.stream().map(UserRole::code).sorted().toArray(String[]::new);
    }

    private static User read(Row row) throws SQLException {
        return new User(
                row.text("login"),
                row.text("name"),
                row.texts("roles").stream().map(UserRole::of).collect(Collectors.toUnmodifiableSet()),
                row.maybeText("unit"),
                Set.copyOf(row.texts("regions")),
                Set.copyOf(row.texts("units")),
                row.truth("active"),
                row.maybeText("password_hash"));
    }
}
