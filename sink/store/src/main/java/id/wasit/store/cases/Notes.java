package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.access.Users;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Database;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What people write beside a case: finished notes for all who may read them, and drafts for their author alone. */
public final class Notes {
    /** So long after a note the same words are no second one. */
    private static final Duration TWICE = Duration.ofSeconds(10);

    private final Database database;
    private final Ledger ledger;

    /** Over the store's database and ledger. */
    public Notes(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /**
     * Adds a note. The same words by the same person at once after are the same note: a key pressed twice, a form sent twice.
     *
     * @throws IllegalArgumentException when it is blank
     */
    public void add(String caseKey, String user, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Catatan masih kosong");
        }
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            Instant now = database.now();
            String author = scope.user().login();
            List<Note> before = own(new CaseReader(connection, scope, now), caseKey, author);
            forgetDraft(connection, caseKey, author);
            boolean again = before.stream()
                    .anyMatch(note ->
                            note.text().equals(text) && note.at().plus(TWICE).isAfter(now));
            if (again) {
                return;
            }
            Rows.update(
                    connection,
                    "INSERT INTO wasit.case_notes (case_key, author, body, at) VALUES (?, ?, ?, ?)",
                    caseKey,
                    author,
                    text,
                    now);
            Map<String, Object> told = Map.of("text_sha256", Hash.sha256(text));
            ledger.append(connection, List.of(new LedgerDraft("note", author, caseKey, told)));
        });
    }

    /**
     * Keeps a note that is still being written; only its author gets it back. Empty words forget it, and so do those of the note they added
     * last: what was kept of it on the way came too late.
     */
    public void draft(String caseKey, String user, String text) {
        database.change(connection -> {
            Scope scope = Users.scope(connection, user);
            Instant now = database.now();
            String author = scope.user().login();
            List<Note> before = own(new CaseReader(connection, scope, now), caseKey, author);
            forgetDraft(connection, caseKey, author);
            boolean finished =
                    !before.isEmpty() && before.get(before.size() - 1).text().equals(text);
            if (!text.isBlank() && !finished) {
                Rows.update(
                        connection,
                        "INSERT INTO wasit.note_drafts (login, case_key, body, at) VALUES (?, ?, ?, ?)",
                        author,
                        caseKey,
                        text,
                        now);
            }
        });
    }

    /** What this person wrote beside the case, the oldest first; until the transaction ends nobody adds to it. */
    private static List<Note> own(CaseReader cases, String caseKey, String author) throws SQLException {
        cases.locked(caseKey);
        return cases.notes(caseKey).stream()
                .filter(note -> note.author().equals(author))
                .toList();
    }

    private static void forgetDraft(Connection connection, String caseKey, String login) throws SQLException {
        Rows.update(connection, "DELETE FROM wasit.note_drafts WHERE login = ? AND case_key = ?", login, caseKey);
    }
}
