package id.wasit.store.cases;

import id.wasit.store.ledger.Ledger;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.posts.Json;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes moves. The state of the case follows by trigger; what a person wrote goes into the ledger as its hash. */
final class CaseWriter {
    private final Connection connection;
    private final Ledger ledger;

    CaseWriter(Connection connection, Ledger ledger) {
        this.connection = connection;
        this.ledger = ledger;
    }

    /**
     * What is kept beside a move.
     *
     * @param bundle the act over several cases that it is part of
     * @param screen what the person saw, as JSON
     */
    record Beside(@Nullable UUID bundle, @Nullable String screen) {
        static final Beside NOTHING = new Beside(null, null);
    }

    void write(String caseKey, CaseFile.Next next) throws SQLException {
        write(caseKey, next, Beside.NOTHING);
    }

    void write(String caseKey, CaseFile.Next next, Beside beside) throws SQLException {
        Move move = next.move();
        Sign sign = move.sign();
        Rows.update(
                connection,
                """
                INSERT INTO wasit.case_moves (case_key, seq, kind, from_state, to_state, disputed, actor, reason, at, verdict,
                    category, detail, undoes, severity, basis, grounds, bundle)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                caseKey,
                move.seq(),
                move.kind().code(),
                move.from().code(),
                move.to().code(),
                next.disputed(),
                move.actor(),
                move.reason(),
                move.at(),
                move.verdict() == null ? null : String.valueOf(move.verdict().key()),
                move.category(),
                move.detail(),
                move.undoes(),
                sign == null || sign.severity() == null ? null : sign.severity().code(),
                sign == null ? null : sign.basis(),
                sign == null ? null : Json.write(sign.grounds()),
                beside.bundle());
        Map<String, Object> told = told(move);
        if (beside.screen() != null) {
            Screens.keep(connection, caseKey, move.seq(), beside.screen());
            told.put("screen_sha256", Hash.sha256(beside.screen()));
        }
        ledger.append(connection, List.of(new LedgerDraft("move", move.actor(), caseKey, told)));
    }

    private static Map<String, Object> told(Move move) {
        Map<String, Object> told = new TreeMap<>();
        told.put("seq", move.seq());
        told.put("move", move.kind().code());
        told.put("from", move.from().code());
        told.put("to", move.to().code());
        told.put("reason_sha256", Hash.sha256(move.reason()));
        if (move.verdict() != null) {
            told.put("verdict", String.valueOf(move.verdict().key()));
        }
        Sign sign = move.sign();
        if (sign != null) {
            told.put("category", sign.category());
            told.put("grounds", sign.grounds().size());
        }
        if (sign != null && sign.severity() != null) {
            told.put("severity", sign.severity().code());
        }
        if (move.detail() != null) {
            told.put("detail_sha256", Hash.sha256(move.detail()));
        }
        if (move.undoes() != null) {
            told.put("undoes", move.undoes());
        }
        return told;
    }
}
