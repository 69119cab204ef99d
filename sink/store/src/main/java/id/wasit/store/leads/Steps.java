package id.wasit.store.leads;

import id.wasit.store.access.Scope;
import id.wasit.store.access.UserRole;
import id.wasit.store.ledger.LedgerDraft;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who may take which step with a story, and the row it leaves. The triggers of V101 ask the same. */
final class Steps {
    private final Connection connection;
    private final Scope scope;
    private final StoryReader reader;

    Steps(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
        this.reader = new StoryReader(connection, scope);
    }

    /** The steps that are open to this person. */
    List<LeadMoveKind> ways(LeadState state, List<LeadMove> moves, @Nullable LeadHindrance hindrance) {
        return hindrance != null
                ? List.of()
                : LeadMoveKind.from(state).stream()
                        .filter(kind -> kind != LeadMoveKind.HAND_OVER || mayHandOver(moves))
                        .toList();
    }

    private boolean mayHandOver(List<LeadMove> moves) {
        return scope.user().roles().contains(UserRole.SUPERVISOR)
                && !scope.user().login().equals(LeadCard.proposer(moves));
    }

    /** Takes it and gives what the ledger is to be told. */
    LedgerDraft take(LeadStep step, Instant now) throws SQLException {
        StoryReader.Head head = reader.locked(step.number());
        List<LeadMove> moves = reader.moves(head.fingerprint());
        if (head.version() != step.version()) {
            throw new LeadRefused(
                    moves.isEmpty()
                            ? "Berita ini berubah; muat ulang halamannya"
                            : "Berita ini sudah diputuskan lebih dahulu oleh "
                                    + moves.get(moves.size() - 1).actor() + "; periksa keadaannya yang sekarang");
        }
        if (!ways(head.state(), moves, reader.hindrance(head.fingerprint())).contains(step.kind())) {
            throw new LeadRefused("Langkah ini tidak terbuka bagi Anda untuk berita yang "
                    + head.state().code());
        }
        if (step.kind().needsReason() && step.reason().isBlank()) {
            throw new LeadRefused("Tulis alasannya; tanpa alasan langkah ini tidak disimpan");
        }
        boolean handsOver = step.kind() == LeadMoveKind.HAND_OVER;
        if (handsOver && (step.receiver() == null || step.receiver().isBlank())) {
            throw new LeadRefused("Tulis kepada siapa informasi awal ini diserahkan");
        }
        write(head, step, now);
        return told(head, step);
    }

    private void write(StoryReader.Head head, LeadStep step, Instant now) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.lead_moves (story, seq, kind, from_state, to_state, actor, reason, receiver, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                head.fingerprint(),
                head.version() + 1,
                step.kind().code(),
                head.state().code(),
                step.kind().to().code(),
                scope.user().login(),
                step.reason(),
                step.kind() == LeadMoveKind.HAND_OVER ? step.receiver() : null,
                now);
    }

    private LedgerDraft told(StoryReader.Head head, LeadStep step) {
        Map<String, Object> told = new TreeMap<>();
        told.put("story", step.number());
        told.put("seq", head.version() + 1);
        told.put("move", step.kind().code());
        told.put("from", head.state().code());
        told.put("to", step.kind().to().code());
        told.put("reason_sha256", Hash.sha256(step.reason()));
        if (step.receiver() != null && step.kind() == LeadMoveKind.HAND_OVER) {
            told.put("receiver", step.receiver());
        }
        return new LedgerDraft("lead_move", scope.user().login(), null, told);
    }
}
