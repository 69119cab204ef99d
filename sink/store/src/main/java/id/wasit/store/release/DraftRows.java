package id.wasit.store.release;

import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;

/** The rows of drafts: read, and written inside the transaction of a step. */
final class DraftRows {
    static final String SELECT = """
            SELECT d.*, ARRAY(SELECT w.login FROM wasit.draft_writers w WHERE w.draft = d.id ORDER BY w.login) AS writers
            FROM wasit.lexicon_drafts d
            """;

    private DraftRows() {}

    static void put(Connection connection, long id, String place, String content) throws SQLException {
        Rows.update(connection, """
                INSERT INTO wasit.draft_tables (draft, place, content) VALUES (?, ?, ?)
                ON CONFLICT (draft, place) DO UPDATE SET content = excluded.content
                """, id, place, content);
    }

    static void writer(Connection connection, long id, String by) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.draft_writers (draft, login) VALUES (?, ?) ON CONFLICT DO NOTHING",
                id,
                by);
    }

    /** Locked until the transaction ends. */
    static Draft locked(Connection connection, long id) throws SQLException {
        return Rows.one(connection, SELECT + " WHERE id = ? FOR UPDATE OF d", DraftRows::read, id)
                .orElseThrow(() -> new DraftRefused("Rancangan " + id + " tidak ada."));
    }

    static void forgetShadows(Connection connection, long id) throws SQLException {
        Rows.update(connection, "DELETE FROM wasit.draft_shadows WHERE draft = ?", id);
    }

    static Draft read(Row row) throws SQLException {
        return new Draft(
                row.number("id"),
                row.text("title"),
                row.text("why"),
                row.text("base"),
                row.text("author"),
                row.texts("writers"),
                DraftStage.coded(row.text("stage")),
                row.integer("version"),
                row.instant("changed_at"),
                row.maybeText("promoted_by"),
                row.maybeText("became"));
    }
}
