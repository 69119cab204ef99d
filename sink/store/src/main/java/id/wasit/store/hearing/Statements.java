package id.wasit.store.hearing;

import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads and removes statements, all inside somebody's transaction. */
final class Statements {
    private Statements() {}

    static List<Statement> of(Connection connection, String caseKey) throws SQLException {
        Map<String, List<StatementFile>> files = new HashMap<>();
        Rows.each(
                connection,
                """
                SELECT f.statement, f.no, f.name, f.media_type, f.bytes, f.sha256, f.removed_at FROM wasit.statement_files f
                JOIN wasit.statements s ON s.id = f.statement WHERE s.case_key = ? ORDER BY f.statement, f.no
                """,
                row -> files.computeIfAbsent(row.text("statement"), id -> new ArrayList<>())
                        .add(file(row)),
                caseKey);
        return Rows.query(
                connection,
                "SELECT * FROM wasit.statements WHERE case_key = ? ORDER BY received_at, id",
                row -> statement(row, files.getOrDefault(row.text("id"), List.of())),
                caseKey);
    }

    static Optional<Attachment> file(Connection connection, UUID statement, int no) throws SQLException {
        return Rows.one(
                connection,
                "SELECT name, content FROM wasit.statement_files WHERE statement = ? AND no = ? AND content IS NOT NULL",
                row -> new Attachment(row.text("name"), row.bytes("content")),
                statement,
                no);
    }

    static void forget(Connection connection, Collection<String> cases, Instant now) throws SQLException {
        Object keys = cases.toArray(String[]::new);
        Rows.update(
                connection,
                "UPDATE wasit.statement_files SET content = NULL, name = NULL, removed_at = ? WHERE content IS NOT NULL"
                        + " AND statement IN (SELECT id FROM wasit.statements WHERE case_key = ANY (?))",
                now,
                keys);
        Rows.update(
                connection,
                "UPDATE wasit.statements SET body = '', name = NULL, contact = NULL, removed_at = ?"
                        + " WHERE removed_at IS NULL AND case_key = ANY (?)",
                now,
                keys);
    }

    private static StatementFile file(Row row) throws SQLException {
        return new StatementFile(
                row.integer("no"),
                row.maybeText("name"),
                row.text("media_type"),
                row.number("bytes"),
                row.text("sha256"),
                row.maybeInstant("removed_at"));
    }

    private static Statement statement(Row row, List<StatementFile> files) throws SQLException {
        return new Statement(
                UUID.fromString(row.text("id")),
                row.text("case_key"),
                Purpose.of(row.text("purpose")),
                Speaker.of(row.text("speaker")),
                row.maybeText("name"),
                row.maybeText("contact"),
                row.text("body"),
                row.text("receipt"),
                row.instant("received_at"),
                row.maybeInstant("read_at"),
                row.maybeText("read_by"),
                row.maybeInstant("removed_at"),
                files);
    }
}
