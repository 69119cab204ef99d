package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.User;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What people write beside a case: finished notes for all who may read them, and drafts for their author alone. */
public final class Notes {
    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Notes(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Adds a note.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public void add(String caseKey, String user, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Catatan masih kosong");
        }
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseRow row = new CaseReader(connection, scope, database.now()).row(caseKey);
            User author = scope.user();
            Rows.update(
                    connection,
                    "INSERT INTO wasit.case_notes (case_key, author, body, at) VALUES (?, ?, ?, ?)",
                    row.key(),
                    author.login(),
                    text,
                    database.now());
            forgetDraft(connection, row.key(), author.login());
            Map<String, Object> told = Map.of("text_sha256", Hash.sha256(text));
            ledger.append(connection, List.of(new LedgerDraft("note", author.login(), row.key(), told)));
        });
    }

    /** Keeps a note that is still being written; only its author gets it back. Empty words forget it. */
    public void draft(String caseKey, String user, String text) {
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            CaseRow row = new CaseReader(connection, scope, database.now()).row(caseKey);
            User author = scope.user();
            forgetDraft(connection, row.key(), author.login());
            if (!text.isBlank()) {
                Rows.update(
                        connection,
                        "INSERT INTO wasit.note_drafts (login, case_key, body, at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (login, case_key) DO UPDATE SET body = excluded.body, at = excluded.at",
                        author.login(),
                        row.key(),
                        text,
                        database.now());
            }
        });
    }

    private static void forgetDraft(Connection connection, String caseKey, String login) throws SQLException {
        Rows.update(connection, "DELETE FROM wasit.note_drafts WHERE login = ? AND case_key = ?", login, caseKey);
    }
}
