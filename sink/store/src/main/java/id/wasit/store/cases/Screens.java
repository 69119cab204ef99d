package id.wasit.store.cases;

import id.wasit.store.identity.Identities;
import id.wasit.store.sql.Hash;
import id.wasit.store.sql.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps what a reader saw with their decision, and puts it together again. */
final class Screens {
    /** Moves that somebody makes after reading the card. */
    private static final Set<MoveKind> READ_FIRST = Set.of(
            MoveKind.JUDGE,
            MoveKind.SECOND,
            MoveKind.ADJUDICATE,
            MoveKind.REVISE,
            MoveKind.CONFIRM_IDENTITY,
            MoveKind.DENY_IDENTITY);

    private static final String KEPT = """
            SELECT s.shown, s.sha256, s.sha256 = (SELECT l.entry::jsonb -> 'body' ->> 'screen_sha256' FROM wasit.ledger l
                WHERE l.case_key = s.case_key AND l.kind = 'move' AND l.entry::jsonb -> 'body' ->> 'seq' = s.seq::text) AS told
            FROM wasit.decision_screens s WHERE s.case_key = ? AND s.seq = ? AND s.shown IS NOT NULL
            """;

    private final Connection connection;
    private final CaseReader reader;

    Screens(Connection connection, CaseReader reader) {
        this.connection = connection;
        this.reader = reader;
    }

    static boolean keeps(MoveKind kind) {
        return READ_FIRST.contains(kind);
    }

    /** Keeps a screen with the move that was just written. */
    static void keep(Connection connection, String caseKey, int seq, String json) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO wasit.decision_screens (case_key, seq, shown, sha256) VALUES (?, ?, ?, ?)",
                caseKey,
                seq,
                json,
                Hash.sha256(json));
    }

    /** Empty when nothing was kept of that move, or it was removed. */
    Optional<DecisionScreen> of(String caseKey, int seq) throws SQLException {
        Optional<Kept> kept = Rows.one(
                connection,
                KEPT,
                row -> new Kept(row.text("shown"), row.text("sha256"), row.truth("told")),
                caseKey,
                seq);
        return kept.isEmpty() ? Optional.empty() : Optional.of(screen(caseKey, seq, kept.get()));
    }

    static void forget(Connection connection, Collection<String> cases, Instant now) throws SQLException {
        Rows.update(
                connection,
                "UPDATE wasit.decision_screens SET shown = NULL, removed_at = ? WHERE shown IS NOT NULL AND case_key = ANY (?)",
                now,
                cases.toArray(String[]::new));
    }

    private DecisionScreen screen(String caseKey, int seq, Kept kept) throws SQLException {
        Shown shown = Shown.read(kept.json());
        List<Move> moves = reader.moves(caseKey);
        Move decision = moves.get(seq - 1);
        CaseRow row = asItStood(reader.row(caseKey), shown);
        List<StoredFlag> flags = new FlagReader(connection)
                .of(caseKey, shown.posts().stream().map(Shown.Seen::post).toList());
        boolean texts = flags.stream().allMatch(flag -> shown.posts().stream()
                .anyMatch(seen -> seen.textSha256().equals(flag.textSha256())));
        CaseCard card = new CaseCard(
                row,
                shown.person() == null ? null : shown.person().card(),
                shown.namesakes(),
                shown.roster().stream().map(Shown.Entry::entry).toList(),
                shown.identity() == 0
                        ? null
                        : new Identities(connection).find(shown.identity()).orElse(null),
                flags,
                moves.stream()
                        .filter(move -> move.seq() <= shown.version() && isSeen(shown, move.actor(), move.kind()))
                        .toList(),
                reader.notes(caseKey).stream()
                        .filter(note -> !note.at().isAfter(decision.at()) && isSeen(shown, note.author(), null))
                        .toList(),
                "",
                shown.blind());
        boolean intact = kept.told() && Hash.sha256(kept.json()).equals(kept.sha256()) && texts;
        EventDay event =
                EventDays.last(connection, card, shown.reader(), decision.at()).orElse(null);
        return new DecisionScreen(decision, card, shown.policy(), event, kept.sha256(), intact);
    }

    private static boolean isSeen(Shown shown, String who, @Nullable MoveKind kind) {
        return !shown.blind() || who.equals(shown.reader()) || kind == MoveKind.OPEN;
    }

    private static CaseRow asItStood(CaseRow row, Shown shown) {
        return new CaseRow(
                row.key(),
                row.number(),
                row.lane(),
                CaseState.of(shown.state()),
                shown.version(),
                row.category(),
                row.strength(),
                row.score(),
                row.account(),
                row.handle(),
                row.source(),
                shown.unit(),
                shown.region(),
                row.contest(),
                row.knownAt(),
                row.dueAt(),
                shown.posts().size(),
                row.statedAt(),
                row.excerpt(),
                null,
                null,
                shown.disputed(),
                shown.suspended(),
                null,
                null);
    }

    private record Kept(String json, String sha256, boolean told) {}
}
