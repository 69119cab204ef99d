package id.wasit.store.queue;

import id.wasit.store.access.User;
import id.wasit.store.access.Users;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Filters that people keep under a name, for themselves or for all who work on cases. A view never widens what somebody may see. */
public final class SavedViews {
    /** The most that one person keeps. */
    public static final int MOST = 30;

    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    private static final String SEEN = """
            SELECT id, name, owner, shared, address FROM wasit.saved_views WHERE (owner = ? OR shared)%s
            ORDER BY owner <> ?, lower(name), id LIMIT 100
            """;

    private static final String START = """
            SELECT v.id, v.name, v.owner, v.shared, v.address FROM wasit.saved_views v JOIN wasit.start_views s ON s.view = v.id
            WHERE s.login = ? AND (v.owner = s.login OR v.shared)
            """;

    private final Database database;

    /** Over the store's database. */
    public SavedViews(Database database) {
        this.database = database;
    }

    /** One's own, and those that others share. */
    public List<SavedView> of(String login) {
        return database.query(SEEN.formatted(""), SavedViews::read, login, login);
    }

    /** The view that this person begins with. */
    public Optional<SavedView> startOf(String login) {
        return database.query(START, SavedViews::read, login).stream().findFirst();
    }

    /**
     * Keeps a view. One's own view of that name is replaced.
     *
     * @param address the list it opens, without a host
     * @throws IllegalArgumentException when the name is blank or too long, or there are {@value #MOST} already; Indonesian
     */
    public SavedView keep(String login, String name, String address, boolean shared) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("Nama tampilan wajib diisi, paling panjang " + LONGEST_NAME + " huruf");
        }
        return database.inTransaction(connection -> {
            User owner = Users.working(connection, login);
            long kept = Rows.number(
                    connection,
                    "SELECT count(*) FROM wasit.saved_views WHERE owner = ? AND lower(name) <> lower(?)",
                    login,
                    called);
            if (kept >= MOST) {
                throw new IllegalArgumentException("Paling banyak " + MOST + " tampilan; hapus satu dahulu");
            }
            return Rows.only(
                    connection,
                    "INSERT INTO wasit.saved_views (owner, name, shared, address) VALUES (?, ?, ?, ?)"
                            + " ON CONFLICT (owner, lower(name)) DO UPDATE SET name = excluded.name, shared = excluded.shared,"
                            + " address = excluded.address RETURNING id, name, owner, shared, address",
                    SavedViews::read,
                    owner.login(),
                    called,
                    shared,
                    address);
        });
    }

    /** Removes one's own view; a supervisor may remove one that is shared. Nothing happens when it is neither. */
    public void remove(String login, long id) {
        database.change(connection -> {
            boolean supervises = Users.working(connection, login).supervises();
            Rows.update(
                    connection,
                    "DELETE FROM wasit.saved_views WHERE id = ? AND (owner = ? OR (shared AND ?))",
                    id,
                    login,
                    supervises);
        });
    }

    /** Sets the view that this person begins with; null for the plain queue. A view that they do not see changes nothing. */
    public void startWith(String login, @Nullable Long id) {
        database.change(connection -> {
            String known = Users.working(connection, login).login();
            Rows.update(connection, "DELETE FROM wasit.start_views WHERE login = ?", known);
            if (id != null && isSeen(connection, known, id)) {
                Rows.update(connection, "INSERT INTO wasit.start_views (login, view) VALUES (?, ?)", known, id);
            }
        });
    }

    private static boolean isSeen(Connection connection, String login, long id) throws SQLException {
        return Rows.one(connection, SEEN.formatted(" AND id = ?"), SavedViews::read, login, id, login)
                .isPresent();
    }

    private static SavedView read(Row row) throws SQLException {
        return new SavedView(
                row.number("id"), row.text("name"), row.text("owner"), row.truth("shared"), row.text("address"));
    }
}
