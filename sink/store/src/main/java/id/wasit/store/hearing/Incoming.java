package id.wasit.store.hearing;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.legal.LegalClock;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A submission on its way into the store. Its hashes are made before anybody knows whether the code works, so both take the same time. */
final class Incoming {
    private static final int LONGEST_FILE_NAME = 120;

    private final UUID id = UUID.randomUUID();
    private final Submission submission;
    private final String receipt;
    private final Instant now;
    private final String textHash;
    private final List<String> fileHashes;

    Incoming(Submission submission, String receipt, Instant now) {
        this.submission = submission;
        this.receipt = receipt;
        this.now = now;
        this.textHash = Hash.sha256(submission.text());
        this.fileHashes = submission.files().stream()
                .map(file -> Hash.sha256(file.bytes()))
                .toList();
    }

    /** Writes it, and tells the row for the ledger. */
    LedgerDraft write(Connection connection, String caseKey) throws SQLException {
        Rows.update(
                connection,
                """
                INSERT INTO wasit.statements (id, case_key, purpose, speaker, name, contact, body, body_sha256, receipt, received_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                caseKey,
                submission.purpose().code(),
                submission.speaker().code(),
                submission.name().strip(),
                submission.contact().isBlank() ? null : submission.contact().strip(),
                submission.text(),
                textHash,
                receipt,
                now);
        Rows.batch(
                connection,
                "INSERT INTO wasit.statement_files (statement, no, name, media_type, bytes, sha256, content)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                files());
        if (submission.purpose() != Purpose.ANSWER) {
            request(connection, caseKey);
        }
        Map<String, Object> told = Map.of(
                "statement",
                id.toString(),
                "purpose",
                submission.purpose().code(),
                "text_sha256",
                textHash,
                "files_sha256",
                fileHashes);
        return new LedgerDraft("statement", Ledger.PROGRAM, caseKey, told);
    }

    /** A request about data has a clock and a decision of its own. */
    private void request(Connection connection, String caseKey) throws SQLException {
        Rows.update(
                connection,
                """
                INSERT INTO wasit.data_requests (id, purpose, statement, case_key, person, account, unit, region, told, received_at, due_at)
                SELECT ?, ?, ?, c.key, c.person, c.account, c.unit, c.region, '', ?, ? FROM wasit.cases c WHERE c.key = ?
                """,
                UUID.randomUUID(),
                submission.purpose().code(),
                id,
                now,
                now.plus(LegalClock.DATA_REQUEST),
                caseKey);
    }

    private List<@Nullable Object[]> files() {
        List<@Nullable Object[]> lines = new ArrayList<>();
        int no = 1;
        for (Attachment file : submission.files()) {
            FileKind kind = FileKind.of(file.bytes()).orElseThrow();
            lines.add(new @Nullable Object[] {
                id,
                no,
                named(file.name(), no, kind),
                kind.mediaType(),
                (long) file.bytes().length,
                fileHashes.get(no - 1),
                file.bytes()
            });
            no++;
        }
        return lines;
    }

    /** The name as told, without a path or what a file system minds, and with the ending that its bytes deserve. */
    private static String named(String told, int no, FileKind kind) {
        String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("[^\\p{L}\\p{N} ._-]", "_")
                .strip();
        String kept = plain.length() > LONGEST_FILE_NAME ? plain.substring(0, LONGEST_FILE_NAME) : plain;
        return (kept.isBlank() ? "lampiran-" + no : kept) + "." + kind.ending();
    }
}
