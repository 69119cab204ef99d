package id.wasit.store.cases;

import id.wasit.store.access.Scope;
import id.wasit.store.identity.Identities;
import id.wasit.store.posts.Json;
import id.wasit.store.roster.PersonCard;
import id.wasit.store.roster.RosterReader;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a case, all inside one transaction. */
final class CaseReader {
    private final Connection connection;
    private final Scope scope;
    private final Instant now;

    /** Reads for one person: a case that is kept from them is not there. */
    CaseReader(Connection connection, Scope scope, Instant now) {
        this.connection = connection;
        this.scope = scope;
        this.now = now;
    }

    CaseRow row(String key) throws SQLException {
        String sql = CaseRows.SELECT + "WHERE c.key = ?" + scope.and("c");
        return Rows.one(connection, sql, CaseRows::read, scope.after(key)).orElseThrow(() -> new NoSuchCase(key));
    }

    /** The case as the state machine sees it; its row stays locked until the transaction ends. */
    CaseFile locked(String key) throws SQLException {
        String sql = "SELECT 1 FROM wasit.cases c WHERE c.key = ?" + scope.and("c") + " FOR UPDATE";
        if (!Rows.any(connection, sql, scope.after(key))) {
            throw new NoSuchCase(key);
        }
        return file(row(key));
    }

    CaseFile file(CaseRow row) throws SQLException {
        boolean known = new Identities(connection)
                .standing(row.account())
                .filter(identity -> identity.holdsAt(now))
                .isPresent();
        return new CaseFile(row.state(), row.version(), row.disputed(), known, row.unit(), moves(row.key()));
    }

    List<Move> moves(String key) throws SQLException {
        return Rows.query(
                connection, "SELECT * FROM wasit.case_moves WHERE case_key = ? ORDER BY seq", CaseReader::move, key);
    }

    /** Whether it is a settled case that came into the queue once more, see {@code id.wasit.store.quality}. */
    boolean isGolden(String key) throws SQLException {
        return Rows.any(connection, "SELECT 1 FROM wasit.golden_items WHERE case_key = ?", key);
    }

    Optional<PersonCard> person(String key) throws SQLException {
        List<String> persons = Rows.query(
                connection,
                "SELECT person FROM wasit.cases WHERE key = ? AND person IS NOT NULL",
                row -> row.text("person"),
                key);
        return persons.isEmpty() ? Optional.empty() : RosterReader.person(connection, persons.get(0));
    }

    /** What this person was writing; empty when nothing. */
    String draft(String key, String login) throws SQLException {
        return Rows.one(
                        connection,
                        "SELECT body FROM wasit.note_drafts WHERE case_key = ? AND login = ?",
                        row -> row.text("body"),
                        key,
                        login)
                .orElse("");
    }

    List<Note> notes(String key) throws SQLException {
        return Rows.query(
                connection,
                "SELECT author, body, at FROM wasit.case_notes WHERE case_key = ? ORDER BY id",
                row -> new Note(row.text("author"), row.text("body"), row.instant("at")),
                key);
    }

    static Move move(Row row) throws SQLException {
        String verdict = row.maybeText("verdict");
        return new Move(
                row.integer("seq"),
                MoveKind.of(row.text("kind")),
                CaseState.of(row.text("from_state")),
                CaseState.of(row.text("to_state")),
                row.text("actor"),
                row.text("reason"),
                row.instant("at"),
                verdict == null ? null : Verdict.of(verdict),
                sign(row),
                row.maybeText("detail"),
                row.maybeInteger("undoes"));
    }

    private static @Nullable Sign sign(Row row) throws SQLException {
        String category = row.maybeText("category");
        String severity = row.maybeText("severity");
        String grounds = row.maybeText("grounds");
        return category == null
                ? null
                : new Sign(
                        category,
                        severity == null ? null : Severity.of(severity),
                        row.maybeText("basis"),
                        grounds == null ? List.of() : Json.read(grounds, Ground[].class));
    }
}
