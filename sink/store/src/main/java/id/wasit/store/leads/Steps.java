package id.wasit.store.leads;

import id.wasit.store.access.Scope;
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

/** Who may take which step with a story, and the row it leaves. The triggers of V107 ask the same. */
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
    List<LeadMoveKind> ways(StoryReader.Head head, List<LeadMove> moves, @Nullable LeadHindrance hindrance) {
        return hindrance != null
                ? List.of()
                : LeadMoveKind.from(head.state()).stream()
                        .filter(kind -> kind != LeadMoveKind.HAND_OVER || mayHandOver(head, moves))
                        .toList();
    }

    /** What leaves the house is what was proposed, by another person, and nothing that joined since. */
    private boolean mayHandOver(StoryReader.Head head, List<LeadMove> moves) {
        return head.asProposed()
                && scope.user().supervises()
                && !scope.user().login().equals(LeadCard.proposer(moves));
    }

    /** Takes it and gives what the ledger is to be told. */
    LedgerDraft take(LeadStep step, Instant now) throws SQLException {
        StoryReader.Head head = reader.locked(step.number());
        List<LeadMove> moves = reader.moves(head.fingerprint());
        check(head, moves, step);
        if (!ways(head, moves, reader.hindrance(head.fingerprint())).contains(step.kind())) {
            throw new LeadRefused(LeadRefused.Why.NOT_OPEN, head.state().name());
        }
        write(head, step, now);
        Map<String, Object> told = told(head, step);
        if (step.kind() == LeadMoveKind.HAND_OVER) {
            told.put("receiver_sha256", Hash.sha256(String.valueOf(step.receiver())));
            told.put("file_sha256", handOver(head.fingerprint(), step.number()));
        }
        return new LedgerDraft("lead_move", scope.user().login(), null, told);
    }

    private void check(StoryReader.Head head, List<LeadMove> moves, LeadStep step) throws SQLException {
        if (head.seen() != step.version()) {
            throw moves.isEmpty() || reader.story(step.number()).orElseThrow().grew()
                    ? new LeadRefused(LeadRefused.Why.GREW)
                    : new LeadRefused(
                            LeadRefused.Why.DECIDED, moves.get(moves.size() - 1).actor());
        }
        if (step.kind().needsReason() && step.reason().isBlank()) {
            throw new LeadRefused(LeadRefused.Why.NO_REASON);
        }
        String receiver = step.receiver();
        if (step.kind() == LeadMoveKind.HAND_OVER && (receiver == null || receiver.isBlank())) {
            throw new LeadRefused(LeadRefused.Why.NO_RECEIVER);
        }
    }

    /** Keeps what is handed over as it is now, and gives its hash. Who hands over sees all of the story, so it is the same for everybody. */
    private String handOver(String fingerprint, long number) throws SQLException {
        Story story = reader.story(number).orElseThrow();
        String body = LeadFile.of(story, reader.persons(story.lead()), reader.moves(fingerprint))
                .text();
        String hash = Hash.sha256(body);
        Rows.update(
                connection,
                "INSERT INTO wasit.lead_files (story, body, sha256) VALUES (?, ?, ?)",
                fingerprint,
                body,
                hash);
        return hash;
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

    private static Map<String, Object> told(StoryReader.Head head, LeadStep step) {
        Map<String, Object> told = new TreeMap<>();
        told.put("story", step.number());
        told.put("seq", head.version() + 1);
        told.put("move", step.kind().code());
        told.put("from", head.state().code());
        told.put("to", step.kind().to().code());
        told.put("reason_sha256", Hash.sha256(step.reason()));
        return told;
    }
}
