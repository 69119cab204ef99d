package id.wasit.store.queue;

import id.wasit.store.access.Scope;
import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Row;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts cases aside. The same column that keeps a case back during the undo window keeps it back until then. */
final class Rests {
    static final String OF_PERSON = """
            SELECT DISTINCT ON (r.until, r.case_key) r.case_key, c.number, r.until, r.reason
            FROM wasit.case_rests r JOIN wasit.cases c ON c.key = r.case_key AND c.settles_at = r.until
            WHERE r.login = ? AND r.until > ? ORDER BY r.until, r.case_key, r.id DESC
            """;

    private static final String REST = """
            UPDATE wasit.cases c SET settles_at = ?, claimed_by = NULL, claimed_until = NULL
            WHERE c.key = ? AND c.due_at > ? AND c.lane NOT IN ('selesai', 'ditarik')""";

    private final Connection connection;
    private final Ledger ledger;
    private final Instant now;

    Rests(Connection connection, Ledger ledger, Instant now) {
        this.connection = connection;
        this.ledger = ledger;
        this.now = now;
    }

    static Rest read(Row row) throws SQLException {
        return new Rest(row.text("case_key"), row.number("number"), row.instant("until"), row.text("reason"));
    }

    void rest(String caseKey, Scope scope, Instant until, String reason) throws SQLException {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("Alasan wajib diisi");
        }
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("Waktu pengingat harus sesudah sekarang");
        }
        int rested = Rows.update(connection, REST + scope.and("c"), scope.after(until, caseKey, until));
        if (rested == 0) {
            throw new IllegalArgumentException(
                    "Perkara tidak dapat diistirahatkan melewati tenggatnya, atau sudah selesai");
        }
        Rows.update(
                connection,
                "INSERT INTO wasit.case_rests (case_key, login, until, reason, at) VALUES (?, ?, ?, ?, ?)",
                caseKey,
                scope.user().login(),
                until,
                reason.strip(),
                now);
        Map<String, Object> told = Map.of("until", until.toString(), "reason_sha256", Hash.sha256(reason));
        ledger.append(connection, List.of(new LedgerDraft("rest", scope.user().login(), caseKey, told)));
    }
}
