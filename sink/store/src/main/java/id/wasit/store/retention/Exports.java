package id.wasit.store.retention;

import id.wasit.store.sql.Database;
import id.wasit.store.sql.Rows;
import java.nio.file.Path;

/** Knows which files were written about which case, so that they can be deleted with it. */
public final class Exports {
    private final Database database;

    /** Over the store's database. */
    public Exports(Database database) {
        this.database = database;
    }

    /** Lists a file about all cases of a person; it goes with the first of them. */
    public void listPerson(Path file, String person, String by) {
        database.change(connection ->
                Rows.update(connection, """
                INSERT INTO wasit.exports (path, case_key, made_at, made_by)
                SELECT ?, c.key, ?, ? FROM wasit.cases c WHERE c.person = ?
                ON CONFLICT (path, case_key) DO UPDATE SET made_at = excluded.made_at, made_by = excluded.made_by, removed_at = NULL
                """, file.toAbsolutePath().normalize().toString(), database.now(), by, person));
    }

    /**
     * Lists a file. Call it before the file is written: one that was listed and never written harms nobody.
     *
     * @param what key or number of a case, or id of one of its posts
     */
    public void list(Path file, String what, String by) {
        database.change(connection -> Rows.update(
                connection, """
                INSERT INTO wasit.exports (path, case_key, made_at, made_by)
                SELECT ?, c.key, ?, ? FROM wasit.cases c WHERE c.key = ? OR c.number::text = ?
                    OR c.key IN (SELECT f.case_key FROM wasit.flags f WHERE f.post_id::text = ?)
                ON CONFLICT (path, case_key) DO UPDATE SET made_at = excluded.made_at, made_by = excluded.made_by,
                    removed_at = NULL
                """, file.toAbsolutePath().normalize().toString(), database.now(), by, what, what, what));
    }
}
